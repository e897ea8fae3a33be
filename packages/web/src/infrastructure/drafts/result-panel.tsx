import type { DraftComparison } from '@trellis/domain/infrastructure';
import { TextLink } from '../../ui/links.tsx';
import { movesSummary } from '../compare/comparison-words.ts';
import { RatingMoves } from '../compare/rating-moves.tsx';
import type { DesignView } from '../shared/use-design.ts';
import classes from './draft.module.css';

/** What would follow from the draft as it is this second. */
export function ResultPanel({ comparison: { comparison }, view }: { comparison: DraftComparison; view: DesignView }) {
  if (!comparison)
    return (
      <section className={classes.panel} aria-label="What would follow">
        <h2 className={classes.panelTitle}>Nothing is adopted yet</h2>
        <p>
          So there is nothing to compare with. <TextLink to={view.path('/dimensions')}>How this draft is rated</TextLink>
        </p>
      </section>
    );
  return (
    <section className={classes.panel} aria-label="What would follow">
      <h2 className={classes.panelTitle}>What would follow</h2>
      <p role="status">{movesSummary(comparison.ratings)}</p>
      <RatingMoves comparison={comparison} before="Today" after="With this draft" brief />
      <ul className={classes.cautions}>
        {comparison.cautions.map(({ text, source }) => (
          <li key={text} title={source}>
            {text}
          </li>
        ))}
      </ul>
      <p>
        <TextLink to={view.path('/dimensions')}>All conditions and their evidence</TextLink>
      </p>
    </section>
  );
}
