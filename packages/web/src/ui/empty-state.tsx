import type { ReactNode } from 'react';
import classes from './state.module.css';

/** Nothing here yet: what belongs here (the children), and one button for the first step. */
export function EmptyState({ title, children, action }: { title?: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      {title && <h2 className={classes.title}>{title}</h2>}
      <p className={classes.text}>{children}</p>
      {action && <div>{action}</div>}
    </div>
  );
}
