import { SegmentedControl } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { indicatorsOf } from '@trellis/domain/frameworks';
import { notForEvaluation, type ObservationContent, type PacketRubric, unscored, type VisitPacket } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { useCaptureOpen } from '../../platform/offline/index.ts';
import { RecordStateText, useLocalRecord } from '../../platform/outbox/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { BeforeYouLeave } from './before-you-leave.tsx';
import classes from './capture.module.css';
import { LessonFields } from './lesson-fields.tsx';
import { NoteLines } from './note-lines.tsx';
import { elapsedWords } from './notes.ts';
import { PacketState } from './packet-state.tsx';
import { PhotosView } from './photos/photos-view.tsx';
import { cameIn, readRecord } from './record-of.ts';
import { ScoreList } from './score-list.tsx';
import { focusFirst } from './scores.ts';
import { TwoVersions } from './two-versions.tsx';
import { useElapsed } from './use-elapsed.ts';
import { usePacket } from './use-packet.ts';

/** One classroom, full screen: lines, scores, the lesson. Everything is kept on the device at every key. */
export function ClassroomPage() {
  const { visitId, classroomId } = usePageParams<'visitId' | 'classroomId'>();
  // said before anything is read: what was begun may be opened again at the moment in which newer code waits
  useCaptureOpen();
  const { packet, rubric, query } = usePacket(visitId);
  const known = packet?.classrooms.some((classroom) => classroom.id === classroomId);
  if (!packet || !known) return <PacketState query={query} visitId={visitId} />;
  return <Capture key={classroomId} packet={packet} rubric={rubric} classroomId={classroomId} />;
}

/** So many indicators, the focus first, tag a line with one touch. */
const quickTags = 3;

type View = 'notes' | 'scores' | 'lesson' | 'photos' | 'leaving';

function Capture({ packet, rubric, classroomId }: { packet: VisitPacket; rubric: PacketRubric | null; classroomId: string }) {
  const navigate = useNavigate();
  const [view, setView] = useState<View>('notes');
  const classroom = packet.classrooms.find((each) => each.id === classroomId);
  const { photos, ...read } = readRecord(packet, classroomId);
  const title = `${classroom?.label ?? 'Classroom'}, ${packet.school.name}`;
  const record = useLocalRecord<ObservationContent>({
    operation: 'walkthrough.receive@1',
    id: read.id,
    title,
    read,
    // sent when the observer finishes or leaves, not while a sentence is being found
    rest: null,
  });
  const elapsed = useElapsed(cameIn(read.id));
  const { value, set } = record;
  const focus = [...new Set([...packet.focusIndicatorIds, ...(rubric?.focusIndicatorIds ?? [])])];
  const asked = rubric ? focusFirst(indicatorsOf(rubric.content), focus) : [];
  const quick = asked.slice(0, quickTags).map(({ indicator }) => indicator);
  const open = unscored(
    asked.map(({ indicator }) => indicator.id),
    value.scores,
  );
  const back = `/walkthroughs/${packet.visitId}/capture`;

  const finish = async () => {
    set({ finished: true, minutes: value.minutes ?? Math.max(1, Math.round(elapsed() / 60)) });
    await record.commit();
    await navigate({ to: back });
  };
  const next = view === 'leaving' || open.length === 0 ? { does: finish, words: 'Finish' } : { does: () => setView('leaving'), words: 'Before you leave' };

  return (
    <div className={classes.capture}>
      <header className={classes.strip}>
        <TextLink to={back} aria-label="Classrooms" className={classes.stripBack}>
          <IconChevronLeft size={24} aria-hidden />
        </TextLink>
        <h1 className={classes.stripName}>{classroom?.label}</h1>
        <Clock elapsed={elapsed} />
      </header>
      <details className={classes.who}>
        <summary>
          <RecordStateText state={record.state} sentAt={record.sentAt} problem={record.problem} />
          <span>Who can see this</span>
        </summary>
        <p>{packet.audience}</p>
        <p>{notForEvaluation}. Name students by initials or not at all.</p>
      </details>
      <main className={classes.body}>
        {record.other && <TwoVersions record={record} />}
        {record.unkept && (
          <p role="alert">
            This {record.unkept === 'full' ? 'device has no room left' : 'browser keeps nothing'}. What you type lasts as long as this page: finish where there
            is a network.
          </p>
        )}
        {view === 'notes' && (
          <NoteLines notes={value.notes} change={(notes) => set((now) => ({ notes: notes(now.notes) }))} asked={asked} focus={quick} second={elapsed} />
        )}
        {view === 'scores' && (
          <ScoreList
            asked={asked}
            focus={focus}
            scores={value.scores}
            notes={value.notes}
            change={(scores) => set((now) => ({ scores: scores(now.scores) }))}
          />
        )}
        {view === 'lesson' && <LessonFields value={value} set={set} />}
        {view === 'photos' && (
          <PhotosView
            observationId={read.id}
            title={title}
            photos={photos}
            commitRecord={() => {
              // a picture needs its record, be it still blank
              set((now) => ({ finished: now.finished }));
              return record.commit();
            }}
          />
        )}
        {view === 'leaving' && (
          <BeforeYouLeave
            asked={asked.filter(({ indicator }) => open.includes(indicator.id))}
            change={(scores) => set((now) => ({ scores: scores(now.scores) }))}
          />
        )}
      </main>
      <footer className={classes.bar}>
        <SegmentedControl
          aria-label="What to write"
          value={view === 'leaving' ? '' : view}
          onChange={(chosen) => setView(chosen as View)}
          data={[
            { value: 'notes', label: `Lines ${value.notes.length || ''}`.trim() },
            ...(rubric ? [{ value: 'scores', label: `Scores ${value.scores.length || ''}`.trim() }] : []),
            { value: 'lesson', label: 'Lesson' },
            ...(packet.formVersion.photos ? [{ value: 'photos', label: 'Photos' }] : []),
          ]}
        />
        <button type="button" className={classes.action} onClick={() => void next.does()}>
          {next.words}
        </button>
      </footer>
    </div>
  );
}

function Clock({ elapsed }: { elapsed: () => number }) {
  return (
    <span className={classes.clock} role="timer" aria-label="Time in this classroom">
      {elapsedWords(elapsed())}
    </span>
  );
}
