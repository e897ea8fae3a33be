import { Button, Group } from '@mantine/core';
import type { Lesson, Round } from '@trellis/domain/calibration';
import { useState } from 'react';
import { client, useChange } from '../../platform/api/index.ts';
import { useAddressState, usePageParams } from '../../platform/pages/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { countWords, dayWords, listWords } from '../../ui/words.ts';
import { LessonAbout } from '../shared/lesson-about.tsx';
import { RevealButton } from '../shared/reveal-button.tsx';
import { useRound } from '../shared/use-round.ts';
import { currentLesson, inWords, joinedIn, lateWords, nameWords } from '../shared/words.ts';
import { CodePanel } from './code-panel.tsx';
import { GoOn } from './go-on.tsx';
import { LessonDialog } from './lesson-dialog.tsx';
import { Naming } from './naming.tsx';
import { People } from './people.tsx';
import { Talk } from './talk.tsx';

/** A round as it stands: scoring, talking, agreed. It changes by itself as others do something. */
export function RoundPage() {
  const { roundId } = usePageParams<'roundId'>();
  const [{ lesson: lessonId }] = useAddressState({ lesson: '' });
  const read = useRound(roundId);
  if (read.isPending) return <LoadingState what="the round" lines={6} />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => void read.refetch()} />;
  const round = read.data;
  const lesson = round.lessons.find((one) => one.id === lessonId) ?? currentLesson(round);
  if (!lesson) return null;
  return (
    <>
      <PageHeader
        back={{ to: '/calibration', label: 'Calibration' }}
        question={questionOf(lesson)}
        answer={answerOf(round, lesson)}
        badge={<AudienceBadge kind="table">{`The ${countWords(round.members.length, 'person', 'people')} of this round`}</AudienceBadge>}
        action={<Action round={round} lesson={lesson} />}
      />
      <Reopened round={round} />
      <LessonPart round={round} lesson={lesson} />
      {lesson.state !== 'gathering' && (
        <RecordSection title="Where do we differ most?" action={<ButtonLink to={`/calibration/${round.id}/figures`}>Figures</ButtonLink>}>
          <Talk round={round} lesson={lesson} />
        </RecordSection>
      )}
      <GoOn round={round} />
      {round.mine.leads && round.state !== 'closed' && <CodePanel round={round} />}
      <People round={round} />
      <RecordSection title="Who sees what">
        <p>
          Until the reveal each sees their own scores only; the leader sees how many are in. After it the group sees how the scores spread.{' '}
          {round.leader.name ?? 'The leader'} sees figures of each observer, and each observer their own; nobody else does, whatever their role.
        </p>
        {round.mine.state === 'joined' && round.state !== 'closed' && <Naming round={round} />}
      </RecordSection>
    </>
  );
}

function questionOf({ state }: Lesson): string {
  return state === 'gathering' ? 'What do we see in this lesson?' : state === 'revealed' ? 'Where do we see it differently?' : 'What did we agree on?';
}

function answerOf(round: Round, lesson: Lesson): string {
  const about = `${round.title}${round.synthetic ? ' (sample data)' : ''}, ${round.rubric.name}.`;
  if (lesson.state === 'gathering') return `${about} ${inWords(round, lesson)}. Nobody sees a score before the reveal.`;
  return `${about} ${countWords(lesson.in, 'person', 'people')} scored it, revealed ${dayWords(lesson.revealedOn ?? round.on, 'short')}${lesson.named ? ', with names' : ', without names'}.${lateWords(lesson)}`;
}

/** Whoever leads reveals; whoever takes part scores. */
function Action({ round, lesson }: { round: Round; lesson: Lesson }) {
  if (lesson.state !== 'gathering' || round.state === 'closed') return null;
  const score = (
    <ButtonLink to={`/calibration/${round.id}/score`} variant={round.mine.leads || lesson.mine ? 'default' : 'filled'}>
      {lesson.mine ? 'Change my scores' : 'Score this lesson'}
    </ButtonLink>
  );
  return round.mine.leads ? (
    <Group gap="sm" align="flex-start">
      <RevealButton round={round} lesson={lesson} />
      {score}
    </Group>
  ) : (
    score
  );
}

/** New people are in: that is why the group scores again. */
function Reopened({ round }: { round: Round }) {
  if (!round.follows) return null;
  const newcomers = round.members.filter((member) => member.newcomer);
  return (
    <p>
      {newcomers.length > 0
        ? `This group calibrates again because ${listWords(newcomers.map(nameWords))} joined: everybody scores anew.`
        : 'This group calibrates again.'}{' '}
      {round.follows.title ? (
        <TextLink to={`/calibration/${round.follows.id}`}>
          The round before: {round.follows.title}, {dayWords(round.follows.on ?? round.on, 'short')}
        </TextLink>
      ) : (
        'You were not in the round before.'
      )}
    </p>
  );
}

function LessonPart({ round, lesson }: { round: Round; lesson: Lesson }) {
  const [editing, setEditing] = useState(false);
  const others = round.lessons.filter((one) => one.id !== lesson.id);
  return (
    <RecordSection
      title={round.lessons.length > 1 ? `Lesson ${lesson.position} of ${round.lessons.length}` : 'The lesson'}
      action={
        round.mine.leads &&
        lesson.state === 'gathering' && (
          <Button variant="default" onClick={() => setEditing(true)}>
            Change
          </Button>
        )
      }
    >
      <LessonAbout lesson={lesson} />
      {!round.mine.leads && round.mine.state === 'invited' && lesson.state === 'gathering' && <Invitation round={round} />}
      {lesson.state === 'gathering' && joinedIn(round).length > 0 && lesson.in >= joinedIn(round).length && <p>Everybody is in.</p>}
      {others.length > 0 && (
        <ul className={rows.list}>
          {others.map((one) => (
            <li key={one.id} className={rows.row}>
              <TextLink to={`/calibration/${round.id}?lesson=${one.id}`}>
                Lesson {one.position}: {one.title}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {round.followedBy && (
        <p>
          The group went on with <TextLink to={`/calibration/${round.followedBy.id}`}>{round.followedBy.title}</TextLink>.
        </p>
      )}
      {editing && <LessonDialog round={round} lesson={lesson} onClose={() => setEditing(false)} />}
    </RecordSection>
  );
}

function Invitation({ round }: { round: Round }) {
  const answer = useChange(client.calibration.answerInvitation);
  return (
    <>
      <p>{round.leader.name ?? 'A colleague'} invited you. Scoring is taking part.</p>
      <Button variant="default" loading={answer.isPending} onClick={() => answer.mutate({ id: round.id, state: 'not_coming' })}>
        I cannot take part
      </Button>
      <ProblemNotice error={answer.error} />
    </>
  );
}
