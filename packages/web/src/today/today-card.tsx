import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { ButtonLink } from '../ui/links.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import classes from './today.module.css';

interface CardProps {
  title: string;
  /** where it is dealt with; the first card's may be the primary button of the page */
  onward?: { to: string; label: string; primary?: boolean };
  children?: ReactNode;
}

/** One thing that waits, or one thing to know. */
export function TodayCard({ title, onward, children }: CardProps) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {children && <div className={classes.body}>{children}</div>}
      {onward && (
        <div className={classes.onward}>
          <ButtonLink to={onward.to} variant={onward.primary ? 'filled' : 'default'}>
            {onward.label}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

interface QueryCardProps<Data> {
  /** as it continues "Loading …" */
  what: string;
  query: UseQueryResult<Data>;
  /** the card, or null when there is nothing to say */
  children: (data: Data) => ReactNode;
}

/** A card out of what the server says. */
export function QueryCard<Data>({ what, query, children }: QueryCardProps<Data>) {
  if (query.isSuccess) return children(query.data);
  return (
    <div className={classes.card}>
      {query.isError ? <ProblemNotice error={query.error} onRetry={() => query.refetch()} /> : <LoadingState what={what} lines={1} />}
    </div>
  );
}
