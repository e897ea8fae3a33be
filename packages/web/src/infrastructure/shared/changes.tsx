import classes from './changes.module.css';
import { type Change, fieldLabel, valueWords } from './field-words.ts';

interface Props {
  changes: readonly Change[];
  /** what the two sides are called */
  before: string;
  after: string;
}

/** Fields before and after, side by side at a desk, one below the other on a phone. */
export function Changes({ changes, before, after }: Props) {
  if (changes.length === 0) return <p className={classes.none}>Nothing differs.</p>;
  return (
    <div className={classes.changes}>
      {changes.map((change) => (
        <div key={change.field} className={classes.change}>
          <div className={classes.field}>{fieldLabel(change.field)}</div>
          <div className={classes.side} data-label={before}>
            {valueWords(change.field, change.before)}
          </div>
          <div className={classes.side} data-label={after} data-after>
            {valueWords(change.field, change.after)}
          </div>
        </div>
      ))}
    </div>
  );
}
