import { Kbd } from '@mantine/core';
import classes from './key-hint.module.css';

/** A key that does something here, shown at a desk only. `keys` as people read them: "Ctrl K", "T". */
export function KeyHint({ keys, does }: { keys: string; does: string }) {
  return (
    <span className={classes.hint} data-no-print title={`${keys}: ${does}`}>
      <Kbd size="xs">{keys}</Kbd>
    </span>
  );
}
