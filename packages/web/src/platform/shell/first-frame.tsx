import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FailedPage } from './failed-page.tsx';
import { LoadingPage } from './loading-page.tsx';
import classes from './shell.module.css';

/** Room around what stands before the frame is there: nobody knows yet who is signed in. */
function FirstFrame({ children }: { children: ReactNode }) {
  return (
    <main className={classes.first}>
      <div className={classes.page}>{children}</div>
    </main>
  );
}

export const FirstLoading = () => (
  <FirstFrame>
    <LoadingPage />
  </FirstFrame>
);

export const FirstFailed = (props: ErrorComponentProps) => (
  <FirstFrame>
    <FailedPage {...props} />
  </FirstFrame>
);
