import { type ReactNode, useId } from 'react';
import classes from './record-section.module.css';

interface Props {
  title: string;
  /** a word or two beside the title: a count, a state */
  aside?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** One part of a record, under its own heading. */
export function RecordSection({ title, aside, action, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.header}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside && <div className={classes.aside}>{aside}</div>}
        {action && (
          <div className={classes.action} data-no-print>
            {action}
          </div>
        )}
      </header>
      {children}
    </section>
  );
}
