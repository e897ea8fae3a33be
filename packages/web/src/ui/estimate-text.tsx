import type { Estimate } from '@trellis/domain/kernel';
import classes from './estimate-text.module.css';
import { estimateWords, refusalWords, type Unit } from './estimate-words.ts';

interface Props {
  estimate: Estimate;
  /** `share`: 0 to 1, shown in percent */
  unit?: Unit;
  digits?: number;
  /** shows the reason of a refusal beside it rather than on demand */
  withReason?: boolean;
}

/** A figure with its interval and n, or why there is none. */
export function EstimateText({ estimate, unit = 'share', digits, withReason }: Props) {
  if ('refused' in estimate)
    return (
      <span className={classes.refused} data-refused={estimate.refused} title={estimate.reason}>
        {refusalWords(estimate)}
        {withReason && <span className={classes.reason}>{estimate.reason}</span>}
      </span>
    );
  return (
    <span className={classes.figure} title={estimate.intervalRefused}>
      {estimateWords(estimate, unit, digits)}
    </span>
  );
}
