import { Button, Group } from '@mantine/core';
import { useNavigate, useRouter } from '@tanstack/react-router';
import type { Lesson, Round } from '@trellis/domain/calibration';
import { useEffect, useState } from 'react';
import { IndicatorScale } from '../../frameworks/rubrics/scale/indicator-scale.tsx';
import { AsOf, useCaptureOpen } from '../../platform/offline/index.ts';
import { RecordStateText } from '../../platform/outbox/index.ts';
import { useAddressState, usePageParams } from '../../platform/pages/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { countWords } from '../../ui/words.ts';
import { Naming } from '../round/naming.tsx';
import { LessonAbout } from '../shared/lesson-about.tsx';
import { useRoundAtHand } from '../shared/use-round.ts';
import { currentLesson, inWords, scoreWords } from '../shared/words.ts';
import classes from './score.module.css';
import { byIndicator, useSheet } from './use-sheet.ts';

/** Scoring on a phone: a tap an indicator, a tap to send. */
export function ScorePage() {
  const { roundId } = usePageParams<'roundId'>();
  const [{ lesson: lessonId }] = useAddressState({ lesson: '' });
  const read = useRoundAtHand(roundId);
  useCaptureOpen();
  useEffect(() => {
    document.title = 'Score a lesson · Trellis';
  }, []);
  if (read.isPending) return <LoadingState what="the lesson" lines={6} />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => void read.refetch()} />;
  const round = read.data;
  const lesson = round.lessons.find((one) => one.id === lessonId) ?? currentLesson(round);
  // another lesson begins: what is here is of the one before
  return lesson && <Scoring key={lesson.id} round={round} lesson={lesson} asOf={read.asOf} />;
}

function Scoring({ round, lesson, asOf }: { round: Round; lesson: Lesson; asOf: number | null }) {
  const navigate = useNavigate();
  const router = useRouter();
  const sheet = useSheet(round, lesson);
  const [changing, setChanging] = useState(false);
  const revealed = lesson.state !== 'gathering';
  const settled = sheet.state === 'still' || sheet.state === 'sent';
  const sent = lesson.mine !== null && settled && !changing;
  // what the reveal will show is fetched while this waits
  useEffect(() => {
    if (sent) void router.preloadRoute({ to: `/calibration/${round.id}` });
  }, [sent, router, round.id]);
  // the reveal shows on every screen; who has something unsent is not taken away from it
  useEffect(() => {
    if (revealed && sent) void navigate({ to: `/calibration/${round.id}`, search: { lesson: lesson.id } as never });
  }, [revealed, sent, navigate, round.id, lesson.id]);
  return (
    <div className={classes.capture}>
      <header className={classes.top}>
        <TextLink to={`/calibration/${round.id}`}>Back</TextLink>
        <AudienceBadge kind="self">{revealed ? 'Only you: it came after the reveal' : 'Only you, until the reveal'}</AudienceBadge>
      </header>
      <main className={classes.main}>
        <h1 className={classes.title}>What do you see in this lesson?</h1>
        <LessonAbout lesson={lesson} />
        {asOf !== null && (
          <p>
            <AsOf at={asOf} />
          </p>
        )}
        {revealed && !sent && <p role="status">The scores were revealed. What you send now is kept, marked, and left out of the figures.</p>}
        {sheet.state === 'sealed' ? (
          <p role="status">Scores that you gave here earlier open after you sign in.</p>
        ) : sent ? (
          <Sent round={round} lesson={lesson} onChange={() => setChanging(true)} />
        ) : (
          <ol className={classes.indicators}>
            {round.indicators.map((indicator) => (
              <li key={indicator.id}>
                <IndicatorScale
                  indicator={indicator}
                  compact
                  focus={indicator.focus}
                  value={sheet.scores[indicator.id] ?? null}
                  onChange={(value) => {
                    setChanging(false);
                    sheet.change(indicator.id, value);
                  }}
                />
              </li>
            ))}
          </ol>
        )}
        <Other sheet={sheet} round={round} lesson={lesson} />
      </main>
      {!sent && <SendBar round={round} sheet={sheet} />}
    </div>
  );
}

function SendBar({ round, sheet }: { round: Round; sheet: ReturnType<typeof useSheet> }) {
  const given = round.indicators.filter((indicator) => sheet.scores[indicator.id]).length;
  const open = round.indicators.length - given;
  const mayCommit = sheet.state === 'kept' || sheet.state === 'unkept';
  return (
    <footer className={classes.bottom}>
      <span>
        <span role="status">
          {given} of {round.indicators.length}
        </span>{' '}
        <RecordStateText state={sheet.state} sentAt={sheet.sentAt} problem={sheet.problem} />
      </span>
      {sheet.state === 'refused' ? (
        <Button onClick={() => void sheet.tryAgain()}>Send again</Button>
      ) : (
        <Button disabled={given === 0 || !mayCommit} loading={sheet.state === 'sending'} onClick={() => void sheet.commit()}>
          {open === 0 || given === 0 ? 'Send' : `Send, ${open} open`}
        </Button>
      )}
    </footer>
  );
}

/** It is in. Now it waits for the others, and for the reveal. */
function Sent({ round, lesson, onChange }: { round: Round; lesson: Lesson; onChange: () => void }) {
  return (
    <div className={classes.sent}>
      <p role="status">
        <strong>Sent.</strong> {inWords(round, lesson)}. The scores show here once {round.leader.name ?? 'the leader'} reveals them.
      </p>
      <Naming round={round} />
      <Group>
        <Button variant="default" onClick={onChange}>
          Change my scores
        </Button>
      </Group>
    </div>
  );
}

/** Two versions, both kept: what was sent from another device, or stands since the reveal, and what is here. */
function Other({ sheet, round, lesson }: { sheet: ReturnType<typeof useSheet>; round: Round; lesson: Lesson }) {
  const { other, value, choose } = sheet;
  if (!other) return null;
  const sent = byIndicator(other.content.scores);
  return (
    <div role="alert">
      <p>
        <strong>Two versions, both kept.</strong>{' '}
        {lesson.state === 'gathering'
          ? 'You sent other scores of this lesson meanwhile.'
          : 'The scores were revealed meanwhile: those that you sent before stand.'}
      </p>
      <ul>
        {round.indicators.flatMap((indicator) => {
          const score = sent[indicator.id];
          return score ? [<li key={indicator.id}>{`${indicator.code} was sent as ${scoreWords(indicator, score)}`}</li>] : [];
        })}
      </ul>
      <Group>
        <Button variant="default" onClick={() => void choose('theirs')}>
          Keep what was sent
        </Button>
        {lesson.state === 'gathering' && <Button onClick={() => void choose(value)}>Send these {countWords(value.scores.length, 'score')}</Button>}
      </Group>
    </div>
  );
}
