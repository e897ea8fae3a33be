import type { RevealedIndicator } from '@trellis/domain/calibration';
import { answerKey } from '@trellis/domain/calibration';
import type { Indicator } from '@trellis/domain/frameworks';
import { countWords, listWords } from '../../ui/words.ts';
import classes from './spread.module.css';
import { scoreWords } from './words.ts';

/** How the scores of one indicator spread: a dot a person, and the count beside the dots. */
export function Spread({ indicator, revealed }: { indicator: Indicator; revealed: RevealedIndicator }) {
  const { answers, mine, agreed, notScored } = revealed;
  const is = (value: RevealedIndicator['mine'], other: NonNullable<RevealedIndicator['mine']>) => value !== null && answerKey(value) === answerKey(other);
  return (
    <div>
      <ul className={classes.answers}>
        {answers.map(({ value, count, names }) => (
          <li key={answerKey(value)} className={classes.answer} data-agreed={is(agreed?.value ?? null, value) || undefined}>
            <span className={classes.label}>{scoreWords(indicator, value)}</span>
            <span className={classes.dots} aria-hidden>
              {Array.from({ length: count }, (_, index) => `${answerKey(value)} ${index}`).map((key, index) => (
                <span
                  key={key}
                  className={classes.dot}
                  data-mine={(index === 0 && is(mine, value)) || undefined}
                  data-unseen={value.kind === 'not_observed' || undefined}
                />
              ))}
            </span>
            <span className={classes.count}>
              <span aria-hidden>{count}</span>
              <span className={classes.hidden}>{countWords(count, 'person', 'people')}</span>
            </span>
            <span className={classes.marks}>
              {is(mine, value) && <span>you</span>}
              {is(agreed?.value ?? null, value) && <strong>agreed</strong>}
            </span>
            {names && names.length > 0 && <span className={classes.names}>{listWords(names)}</span>}
          </li>
        ))}
      </ul>
      {agreed && !answers.some(({ value }) => is(agreed.value, value)) && (
        <p className={classes.note}>
          Agreed: <strong>{scoreWords(indicator, agreed.value)}</strong>, which nobody had given.
        </p>
      )}
      {notScored > 0 && <p className={classes.note}>{countWords(notScored, 'person', 'people')} left it open.</p>}
    </div>
  );
}
