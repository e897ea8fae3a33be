import { Progress, Skeleton, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './state.module.css';

interface Props {
  /** what is loading, as it continues "Loading …" */
  what: string;
  lines?: number;
  /** how far, 0 to 1, where it can be known */
  done?: number;
}

/** Holds the place of what is loading; from one second on a bar and words say so. */
export function LoadingState({ what, lines = 4, done }: Props) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), 1000);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true">
      <div role="status">{slow ? <SlowNotice what={what} done={done} /> : <VisuallyHidden>Loading {what}</VisuallyHidden>}</div>
      <div className={classes.loading} aria-hidden>
        <Skeleton height={28} width="55%" />
        {Array.from({ length: lines }, (_, line) => (
          // the lines are all alike and never change places
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Skeleton key={line} height={16} width={`${92 - ((line * 17) % 40)}%`} />
        ))}
      </div>
    </div>
  );
}

function SlowNotice({ what, done }: { what: string; done?: number }) {
  return (
    <div className={classes.wait}>
      Loading {what}
      <Progress value={done === undefined ? 100 : done * 100} animated={done === undefined} aria-label={`Loading ${what}`} />
    </div>
  );
}
