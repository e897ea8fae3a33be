import { IconTargetArrow } from '@tabler/icons-react';
import classes from './focus-mark.module.css';

/** Beside an indicator that the district focuses on this school year. */
export function FocusMark() {
  return (
    <span className={classes.focus}>
      <IconTargetArrow size={16} aria-hidden /> Focus this year
    </span>
  );
}
