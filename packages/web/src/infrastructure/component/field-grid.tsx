import type { ReactNode } from 'react';
import classes from './field-grid.module.css';

/** Fields in two columns where there is room; a part marked `data-wide` takes both. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className={classes.grid}>{children}</div>;
}
