import type { Indicator } from '@trellis/domain/frameworks';
import type { ObservedScore } from '@trellis/domain/walkthroughs';
import { useEffect, useRef, useState } from 'react';
import { IndicatorScale } from '../../frameworks/rubrics/scale/indicator-scale.tsx';
import classes from './capture.module.css';
import { afterScore } from './scores.ts';

interface Props {
  /** what is neither scored nor marked as not observed */
  asked: readonly { indicator: Indicator }[];
  change: (scores: (now: readonly ObservedScore[]) => ObservedScore[]) => void;
}

/** What is still open in this classroom. Each is scored, marked as not observed, or left blank; leaving it blank needs no touch. */
export function BeforeYouLeave({ asked, change }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  // what was open at the start stays in its place while it is answered
  const [listed] = useState(asked);
  useEffect(() => title.current?.focus(), []);
  const left = new Set(asked.map(({ indicator }) => indicator.id));
  return (
    <section aria-labelledby="leaving" className={classes.scores}>
      <h2 id="leaving" ref={title} tabIndex={-1}>
        Before you leave: {asked.length} not scored
      </h2>
      <p className={classes.hint}>Score, say that it was not observed, or leave it blank.</p>
      {listed.map(({ indicator }) => (
        <Open key={indicator.id} indicator={indicator} done={!left.has(indicator.id)} change={change} />
      ))}
    </section>
  );
}

function Open({ indicator, done, change }: { indicator: Indicator; done: boolean } & Pick<Props, 'change'>) {
  const [value, setValue] = useState<ObservedScore['value'] | null>(null);
  return (
    <div className={classes.score} data-done={done || undefined}>
      <IndicatorScale
        indicator={indicator}
        value={value}
        onChange={(chosen) => {
          setValue(chosen);
          change((now) => afterScore(now, indicator.id, chosen));
        }}
        compact
      />
    </div>
  );
}
