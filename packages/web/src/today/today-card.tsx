import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { problemOf } from '../platform/api/index.ts';
import { useSession } from '../platform/session/index.ts';
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
  const action = useRef<HTMLDivElement>(null);
  const first = onward?.primary === true;
  // at a desk one key is enough for what waits first; a place that somebody chose is left alone
  useEffect(() => {
    if (!first || window.matchMedia('(pointer: coarse)').matches) return;
    if (document.activeElement === document.body || document.activeElement?.tagName === 'H1')
      action.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [first]);
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {children && <div className={classes.body}>{children}</div>}
      {onward && (
        <div ref={action} className={classes.onward}>
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
  const { standing } = useSession();
  if (query.isSuccess) return children(query.data);
  // without a network the page says so once, not on every card
  if (query.isError && standing === 'offline' && problemOf(query.error).unreachable) return null;
  return (
    <div className={classes.card}>
      {query.isError ? <ProblemNotice error={query.error} onRetry={() => query.refetch()} /> : <LoadingState what={what} lines={1} />}
    </div>
  );
}
