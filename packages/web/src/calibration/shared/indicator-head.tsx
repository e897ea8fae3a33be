import type { RevealedIndicator, Round } from '@trellis/domain/calibration';
import { FocusMark } from '../../frameworks/rubrics/scale/focus-mark.tsx';
import classes from './talk.module.css';
import { apartWords } from './words.ts';

/** What is talked about: its code, its words, and how far the group lies apart. */
export function IndicatorHead({ indicator, revealed }: { indicator: Round['indicators'][number]; revealed: RevealedIndicator }) {
  return (
    <header className={classes.head}>
      <h3 className={classes.title}>
        <span className={classes.code}>{indicator.code}</span> {indicator.label} {indicator.focus && <FocusMark />}
      </h3>
      <span className={classes.apart}>{apartWords(revealed.disagreement)}</span>
    </header>
  );
}
