import { Button } from '@mantine/core';
import { disagreementRule, type Lesson, type RevealedIndicator, type Round } from '@trellis/domain/calibration';
import { useState } from 'react';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { AgreeForm } from '../shared/agree-form.tsx';
import { IndicatorHead } from '../shared/indicator-head.tsx';
import { Spread } from '../shared/spread.tsx';
import classes from '../shared/talk.module.css';
import { useRevealedLesson } from '../shared/use-lesson.ts';
import { scoreWords } from '../shared/words.ts';

/** A revealed lesson: every indicator with how the scores spread, the largest disagreement first. */
export function Talk({ round, lesson }: { round: Round; lesson: Lesson }) {
  const { indicators, error, refetch } = useRevealedLesson(round, lesson);
  if (!indicators) return error ? <ProblemNotice error={error} onRetry={refetch} /> : <LoadingState what="the scores" lines={6} />;
  return (
    <>
      <ol className={classes.cards} aria-label="Indicators, the largest disagreement first">
        {indicators.map((revealed) => (
          <TalkCard key={revealed.indicatorId} round={round} lesson={lesson} revealed={revealed} />
        ))}
      </ol>
      <HowDoYouKnow
        rule={disagreementRule}
        records={{ to: `/calibration/${round.id}/figures`, label: 'Figures of agreement' }}
        method={{ href: '/methods/calibration-disagreement', label: 'How the order is made' }}
      />
    </>
  );
}

function TalkCard({ round, lesson, revealed }: { round: Round; lesson: Lesson; revealed: RevealedIndicator }) {
  const [editing, setEditing] = useState(false);
  const indicator = round.indicators.find((one) => one.id === revealed.indicatorId);
  if (!indicator) return null;
  const { note, agreed } = revealed;
  return (
    <li className={classes.card}>
      <IndicatorHead indicator={indicator} revealed={revealed} />
      <Spread indicator={indicator} revealed={revealed} />
      {note && note.text !== '' && !editing && (
        <p className={classes.said}>
          <strong>What was said</strong>
          {note.text}
        </p>
      )}
      {agreed && !editing && (
        <p className={classes.said}>
          <strong>
            {agreed.basis === 'anchor' ? 'Anchor score' : 'Agreed'}: {scoreWords(indicator, agreed.value)}
          </strong>
          {agreed.reason}
        </p>
      )}
      {round.mine.leads && (
        <div className={classes.edit}>
          {editing ? (
            <AgreeForm lesson={lesson} indicator={indicator} revealed={revealed} next="Done" onNext={() => setEditing(false)} />
          ) : (
            <Button variant="default" onClick={() => setEditing(true)} aria-label={`Write down what was said of ${indicator.code}`}>
              {agreed || note ? 'Change' : 'Write down'}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
