import type { Indicator } from '@trellis/domain/frameworks';
import type { ObservationNote, ObservedScore } from '@trellis/domain/walkthroughs';
import { IndicatorScale } from '../../frameworks/rubrics/scale/indicator-scale.tsx';
import classes from './capture.module.css';
import { linesOf } from './notes.ts';
import { afterEvidence, afterScore, scoreOf } from './scores.ts';

interface Props {
  asked: readonly { indicator: Indicator }[];
  focus: readonly string[];
  scores: readonly ObservedScore[];
  notes: readonly ObservationNote[];
  change: (scores: (now: readonly ObservedScore[]) => ObservedScore[]) => void;
}

/** Every indicator with its scale, the focus first, and the lines that are evidence for it. */
export function ScoreList({ asked, focus, scores, notes, change }: Props) {
  return (
    <section aria-label="Scores" className={classes.scores}>
      {asked.map(({ indicator }) => {
        const score = scoreOf(scores, indicator.id);
        const lines = linesOf(notes, indicator.id);
        return (
          <div key={indicator.id} className={classes.score}>
            <IndicatorScale
              indicator={indicator}
              value={score?.value ?? null}
              onChange={(value) => change((now) => afterScore(now, indicator.id, value))}
              focus={focus.includes(indicator.id)}
              compact
            />
            {lines.length > 0 && (
              <ul className={classes.evidence} aria-label={`Lines tagged ${indicator.code}`}>
                {lines.map((line) => (
                  <li key={line.id}>{line.text}</li>
                ))}
              </ul>
            )}
            {score && (
              <textarea
                className={classes.writing}
                aria-label={`Evidence for ${indicator.code}`}
                placeholder={lines.length > 0 ? 'More evidence' : 'Evidence: what did you see or hear?'}
                rows={1}
                maxLength={10_000}
                value={score.evidence}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  change((now) => afterEvidence(now, indicator.id, text));
                }}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
