import { type DesignComparison, levelOf, type RatingComparison } from '@trellis/domain/infrastructure';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { OutcomeMark } from '../dimensions/conditions.tsx';
import { moved, moveSentence } from './comparison-words.ts';
import classes from './rating-moves.module.css';

interface Props {
  comparison: Pick<DesignComparison, 'ratings'>;
  before: string;
  after: string;
  /** ratings that did not move and have the same conditions stand in one line */
  brief?: boolean;
}

/** Nine ratings before and after: how each moves, which conditions differ, and what a raised level costs. */
export function RatingMoves({ comparison: { ratings }, before, after, brief }: Props) {
  const shown = brief ? ratings.filter((one) => moved(one) || one.conditions.length > 0) : ratings;
  const rest = ratings.filter((one) => !shown.includes(one));
  return (
    <div className={classes.list}>
      {shown.map((one) => (
        <Move key={one.key} rating={one} before={before} after={after} />
      ))}
      {rest.length > 0 && <p className={classes.rest}>As today: {rest.map((one) => `${one.label} ${moveSentence(one).split(':')[0]}`).join('; ')}.</p>}
    </div>
  );
}

/** The sentence says more than the two levels: a reason, or what a person set. */
function saysMore(rating: RatingComparison): boolean {
  return moved(rating) && (levelOf(rating.computed.after) === null || rating.stands.after !== levelOf(rating.computed.after));
}

function Move({ rating, before, after }: { rating: RatingComparison; before: string; after: string }) {
  const { stands, computed, conditions, cost } = rating;
  const hasMore = conditions.length > 0 || cost.length > 0;
  return (
    <section className={classes.move} data-moved={moved(rating) || undefined} aria-label={rating.label}>
      <div className={classes.head}>
        <span className={classes.label}>{rating.label.replace('Instructional materials', 'Materials')}</span>
        <span className={classes.levels}>
          <LevelBadge level={stands.before} />
          {moved(rating) && (
            <>
              <span aria-hidden>→</span>
              <LevelBadge level={stands.after} />
            </>
          )}
        </span>
      </div>
      {saysMore(rating) && <p className={classes.sentence}>{moveSentence(rating)}</p>}
      {!moved(rating) && stands.after === null && 'reason' in computed.after && levelOf(computed.after) === null && (
        <p className={classes.dimmed}>{computed.after.reason}</p>
      )}
      {cost.length > 0 && (
        <div className={classes.cost}>
          <strong>What it costs</strong>
          <ul>
            {cost.map(({ text, source }) => (
              <li key={text} title={source}>
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {hasMore && conditions.length > 0 && (
        <details className={classes.conditions}>
          <summary>
            {conditions.length} {conditions.length === 1 ? 'condition differs' : 'conditions differ'}
          </summary>
          {conditions.map((condition) => (
            <div key={condition.id} className={classes.condition}>
              <div className={classes.conditionLabel}>{condition.label}</div>
              {(['before', 'after'] as const).map((side) => {
                const one = condition[side];
                return (
                  <div key={side}>
                    <div className={classes.dimmed}>{side === 'before' ? before : after}</div>
                    {one === null ? (
                      'Not among its conditions'
                    ) : (
                      <>
                        <OutcomeMark outcome={one.outcome} /> <span>{one.detail}</span>
                      </>
                    )}
                  </div>
                );
              })}
            </div>
          ))}
        </details>
      )}
    </section>
  );
}
