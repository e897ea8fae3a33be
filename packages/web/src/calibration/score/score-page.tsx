import { Button, Group } from '@mantine/core';
import { useNavigate, useRouter } from '@tanstack/react-router';
import type { Lesson, Round } from '@trellis/domain/calibration';
import { useEffect, useState } from 'react';
import { IndicatorScale } from '../../frameworks/rubrics/scale/indicator-scale.tsx';
import { useAddressState, usePageParams } from '../../platform/pages/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords } from '../../ui/words.ts';
import { Naming } from '../round/naming.tsx';
import { LessonAbout } from '../shared/lesson-about.tsx';
import { useRound } from '../shared/use-round.ts';
import { currentLesson, inWords, scoreWords } from '../shared/words.ts';
import classes from './score.module.css';
import { useSheet } from './use-sheet.ts';

/** Scoring on a phone: a tap an indicator, a tap to send. */
export function ScorePage() {
  const { roundId } = usePageParams<'roundId'>();
  const [{ lesson: lessonId }] = useAddressState({ lesson: '' });
  const read = useRound(roundId);
  useEffect(() => {
    document.title = 'Score a lesson · Trellis';
  }, []);
  if (read.isPending) return <LoadingState what="the lesson" lines={6} />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => void read.refetch()} />;
  const round = read.data;
  const lesson = round.lessons.find((one) => one.id === lessonId) ?? currentLesson(round);
  // another lesson begins: what is here is of the one before
  return lesson && <Scoring key={lesson.id} round={round} lesson={lesson} />;
}

function Scoring({ round, lesson }: { round: Round; lesson: Lesson }) {
  const navigate = useNavigate();
  const router = useRouter();
  const sheet = useSheet(lesson);
  const [changing, setChanging] = useState(false);
  const revealed = lesson.state !== 'gathering';
  const sent = lesson.mine !== null && !sheet.unsent && !changing;
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
        {revealed && !sent && <p role="status">The scores were revealed. What you send now is kept, marked, and left out of the figures.</p>}
        {sent ? (
          <Sent round={round} lesson={lesson} onChange={() => setChanging(true)} />
        ) : (
          <ol className={classes.indicators}>
            {round.indicators.map((indicator) => (
              <li key={indicator.id}>
                <IndicatorScale
                  indicator={indicator}
                  compact
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
        {sheet.other ? (
          <Other sheet={sheet} round={round} lesson={lesson} />
        ) : (
          <ProblemNotice error={sheet.error} kept="Not sent yet. It is safe here, and goes out by itself once there is a network." />
        )}
      </main>
      {!sent && <SendBar round={round} sheet={sheet} />}
    </div>
  );
}

function SendBar({ round, sheet }: { round: Round; sheet: ReturnType<typeof useSheet> }) {
  const given = round.indicators.filter((indicator) => sheet.scores[indicator.id]).length;
  const open = round.indicators.length - given;
  return (
    <footer className={classes.bottom}>
      <span role="status">
        {given} of {round.indicators.length}
      </span>
      <Button disabled={given === 0 || !sheet.unsent} loading={sheet.sending} onClick={() => sheet.send()}>
        {open === 0 || given === 0 ? 'Send' : `Send, ${open} open`}
      </Button>
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

/** Two versions, both kept: what was sent from another device, and what is here. */
function Other({ sheet, round, lesson }: { sheet: ReturnType<typeof useSheet>; round: Round; lesson: Lesson }) {
  const { other } = sheet;
  if (!other) return null;
  return (
    <div role="alert">
      <ProblemNotice error={sheet.error} kept="" />
      <ul>
        {round.indicators.flatMap((indicator) => {
          const value = other.scores.find((score) => score.indicatorId === indicator.id)?.value;
          return value ? [<li key={indicator.id}>{`${indicator.code} was sent as ${scoreWords(indicator, value)}`}</li>] : [];
        })}
      </ul>
      <Group>
        <Button variant="default" onClick={sheet.discard}>
          Keep what was sent
        </Button>
        {lesson.state === 'gathering' && <Button onClick={() => sheet.send(other)}>Send these {countWords(Object.keys(sheet.scores).length, 'score')}</Button>}
      </Group>
    </div>
  );
}
