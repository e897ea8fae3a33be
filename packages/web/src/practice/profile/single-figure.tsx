import type { Figure } from '@trellis/domain/practice';
import { figureWords, refusalWords } from '../../ui/estimate-words.ts';
import { figureSentence, shareWords } from './figure-words.ts';
import classes from './profile.module.css';

/** One figure, large, with n and interval; or why there is none. */
export function SingleFigure({ figure }: { figure: Figure }) {
  const { estimate, unit } = figure;
  if ('refused' in estimate)
    return (
      <div className={classes.single}>
        <strong>{refusalWords(estimate)}</strong>
        <p className={classes.dimmed}>{estimate.reason}.</p>
      </div>
    );
  const share = unit === 'share';
  return (
    <div className={classes.single}>
      <span className={classes.value}>{share ? shareWords(estimate.value) : figureWords(estimate.value, 'number')}</span>
      {share && (
        <div className={classes.track} aria-hidden>
          <span style={{ width: `${estimate.value * 100}%` }} />
        </div>
      )}
      <p className={classes.dimmed}>{figureSentence(figure)}</p>
      {estimate.interval === null && estimate.intervalRefused && <p className={classes.dimmed}>No interval: {estimate.intervalRefused}.</p>}
    </div>
  );
}
