import { refusalWords } from '../../ui/estimate-words.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from './insight.module.css';

/** Why there are no figures: hidden, or not counted yet. Both say what holds, neither says how small. */
export function Refusal({ refused, reason }: { refused: 'hidden' | 'no_data' | 'not_published'; reason: string }) {
  return (
    <div className={classes.refusal}>
      <strong>{refusalWords({ refused })}</strong>
      <p>{reason}</p>
      <p data-no-print>
        <TextLink to="/methods/suppression">How figures about others are released</TextLink>
      </p>
    </div>
  );
}
