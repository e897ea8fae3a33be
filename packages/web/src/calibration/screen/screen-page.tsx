import { Button } from '@mantine/core';
import type { Lesson, RevealedIndicator, Round } from '@trellis/domain/calibration';
import { useEffect } from 'react';
import { FocusMark } from '../../frameworks/rubrics/scale/focus-mark.tsx';
import { client, useChange } from '../../platform/api/index.ts';
import { useAddressState, usePageParams } from '../../platform/pages/index.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { AgreeForm } from '../shared/agree-form.tsx';
import { RevealButton } from '../shared/reveal-button.tsx';
import { Spread } from '../shared/spread.tsx';
import { useRevealedLesson } from '../shared/use-lesson.ts';
import { useRound } from '../shared/use-round.ts';
import { apartWords, codeWords, currentLesson, inWords, scoreWords } from '../shared/words.ts';
import classes from './screen.module.css';

/** The round on a projector: the code and a count, then one indicator at a time. */
export function ScreenPage() {
  const { roundId } = usePageParams<'roundId'>();
  const read = useRound(roundId);
  useEffect(() => {
    document.title = 'Calibration · Trellis';
  }, []);
  if (read.isPending) return <LoadingState what="the round" />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => void read.refetch()} />;
  const round = read.data;
  const lesson = currentLesson(round);
  if (!lesson) return null;
  return (
    <main className={classes.screen}>
      <header className={classes.top}>
        <TextLink to={`/calibration/${round.id}`}>Leave the projector view</TextLink>
        <span>
          {round.title}
          {round.synthetic ? ' (sample data)' : ''}
        </span>
      </header>
      {lesson.state === 'gathering' ? <Gathering round={round} lesson={lesson} /> : <OneByOne round={round} lesson={lesson} />}
    </main>
  );
}

function Gathering({ round, lesson }: { round: Round; lesson: Lesson }) {
  return (
    <>
      <h1 className={classes.question}>What do we see in this lesson?</h1>
      <p className={classes.lesson}>
        {lesson.title}
        {lesson.link && <span>{lesson.link}</span>}
        {lesson.captions && <span>Captions: {lesson.captions}</span>}
      </p>
      {!round.code && round.mine.leads && round.state !== 'closed' && <ShowCode round={round} />}
      {round.code && (
        <div className={classes.join}>
          <span>Join: {window.location.host}/calibration/join</span>
          <strong className={classes.code}>{codeWords(round.code.code)}</strong>
        </div>
      )}
      <p className={classes.count} role="status">
        {inWords(round, lesson)}
      </p>
      {round.mine.leads && <RevealButton round={round} lesson={lesson} size="lg" />}
      <p className={classes.promise}>Nobody sees a score before the reveal. Names are shown only if everybody agrees.</p>
    </>
  );
}

/** The code ran out, or there was none. */
function ShowCode({ round }: { round: Round }) {
  const renew = useChange(client.calibration.renewCode);
  return (
    <div>
      <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate({ id: round.id })}>
        Show a code to join with
      </Button>
      <ProblemNotice error={renew.error} />
    </div>
  );
}

function OneByOne({ round, lesson }: { round: Round; lesson: Lesson }) {
  const { indicators: all, error, refetch } = useRevealedLesson(round, lesson);
  const [{ at }, setAt] = useAddressState({ at: '1' });
  if (!all) return error ? <ProblemNotice error={error} onRetry={refetch} /> : <LoadingState what="the scores" />;
  const index = Math.min(Math.max(1, Number(at) || 1), all.length + 1) - 1;
  const go = (next: number) => setAt({ at: String(next + 1) });
  const revealed = all[index];
  if (!revealed) return <Done round={round} all={all} onBack={() => go(all.length - 1)} />;
  const indicator = round.indicators.find((one) => one.id === revealed.indicatorId);
  if (!indicator) return null;
  return (
    <>
      <div className={classes.place}>
        <span>
          {index + 1} of {all.length}, largest disagreement first
        </span>
        <span>{apartWords(revealed.disagreement)}</span>
      </div>
      <h1 className={classes.question} aria-live="polite">
        <span className={classes.sign}>{indicator.code}</span> {indicator.label} {indicator.focus && <FocusMark />}
      </h1>
      <div className={classes.two}>
        <div className={classes.spread}>
          <Spread indicator={indicator} revealed={revealed} />
        </div>
        {round.mine.leads ? (
          <div>
            <AgreeForm key={indicator.id} lesson={lesson} indicator={indicator} revealed={revealed} next="Next" onNext={() => go(index + 1)} />
          </div>
        ) : (
          <Said revealed={revealed} indicator={indicator} />
        )}
      </div>
      <nav className={classes.steps} aria-label="Indicators">
        <Button variant="default" disabled={index === 0} onClick={() => go(index - 1)}>
          Back
        </Button>
        {!round.mine.leads && (
          <Button variant="default" onClick={() => go(index + 1)}>
            Next
          </Button>
        )}
      </nav>
    </>
  );
}

function Said({ revealed: { note, agreed }, indicator }: { revealed: RevealedIndicator; indicator: Round['indicators'][number] }) {
  return (
    <div>
      {note && <p style={{ whiteSpace: 'pre-wrap' }}>{note.text}</p>}
      {agreed && (
        <p>
          <strong>{scoreWords(indicator, agreed.value)}</strong>: {agreed.reason}
        </p>
      )}
    </div>
  );
}

function Done({ round, all, onBack }: { round: Round; all: readonly RevealedIndicator[]; onBack: () => void }) {
  const agreed = all.filter((one) => one.agreed !== null).length;
  return (
    <>
      <h1 className={classes.question}>What did we agree on?</h1>
      <p className={classes.count}>
        {agreed} of {all.length} agreed
      </p>
      <nav className={classes.steps} aria-label="How it goes on">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <ButtonLink to={`/calibration/${round.id}`}>Another lesson, or the end</ButtonLink>
        <ButtonLink to={`/calibration/${round.id}/figures`} variant="default">
          Figures
        </ButtonLink>
      </nav>
    </>
  );
}
