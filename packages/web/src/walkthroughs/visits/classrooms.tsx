import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Grade, gradesYoungestFirst } from '@trellis/domain/kernel';
import type { Visit, VisitClassroom } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { api, client, useChange } from '../../platform/api/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords } from '../../ui/words.ts';

/** The classrooms of a visit: who has sent something from each, whose classroom it is, and one more. */
export function Classrooms({ visit }: { visit: Visit }) {
  const seen = useQuery(api.walkthroughs.listObservations.queryOptions({ input: { visitId: visit.id } }));
  const classrooms = visit.ofTeam?.classrooms.filter((room) => !room.removed) ?? [];
  return (
    <RecordSection title="Classrooms" aside={countWords(classrooms.length, 'classroom')}>
      <ProblemNotice error={seen.error} onRetry={() => void seen.refetch()} />
      {classrooms.length === 0 && <EmptyState>The classrooms that the team goes to stand here.</EmptyState>}
      <ul>
        {classrooms.map((room) => {
          const sent = seen.data?.filter((each) => each.classroomId === room.id && !each.withdrawn) ?? [];
          const names = sent.map((each) => each.observer.name ?? 'A colleague');
          return (
            <li key={room.id}>
              {room.label}
              {names.length > 0 ? `: sent by ${names.join(', ')}` : seen.data ? ': nothing sent yet' : ''}
              {visit.may.write && <TaughtBy visit={visit} room={room} />}
            </li>
          );
        })}
      </ul>
      {visit.may.write && visit.state !== 'did_not_happen' && <OneMore visitId={visit.id} />}
    </RecordSection>
  );
}

/** Whose classroom it is: without it nobody can be written to. */
function TaughtBy({ visit, room }: { visit: Visit; room: VisitClassroom }) {
  const [open, setOpen] = useState(false);
  const teachers = useQuery({ ...api.walkthroughs.listTeachers.queryOptions({ input: { schoolId: visit.school.id } }), enabled: open });
  const save = useChange(client.walkthroughs.saveClassroom, () => setOpen(false));
  if (!open)
    return (
      <Group gap="sm" mb="xs">
        <span>{room.taughtBy ? `${room.taughtBy.name ?? 'A teacher'}’s classroom` : 'Nobody has said whose classroom it is.'}</span>
        <Button size="compact-md" variant="default" onClick={() => setOpen(true)}>
          {room.taughtBy ? 'Change' : 'Say whose it is'}
        </Button>
      </Group>
    );
  return (
    <Group gap="sm" align="end" mb="xs">
      <NativeSelect
        label={`Whose classroom is ${room.label}?`}
        value={room.taughtBy?.appointmentId ?? ''}
        disabled={!teachers.data || save.isPending}
        onChange={(event) => save.mutate({ id: room.id, revision: room.revision, taughtBy: event.currentTarget.value || null })}
        data={[{ value: '', label: 'Not said' }, ...(teachers.data ?? []).map((teacher) => ({ value: teacher.appointmentId, label: teacher.name }))]}
      />
      <Button variant="default" onClick={() => setOpen(false)}>
        Not now
      </Button>
      <ProblemNotice error={teachers.error ?? save.error} />
    </Group>
  );
}

function OneMore({ visitId }: { visitId: string }) {
  const [grade, setGrade] = useState<Grade>('K');
  const add = useChange(client.walkthroughs.addClassrooms);
  return (
    <Group gap="sm" align="end" mt="sm" data-no-print>
      <NativeSelect
        label="One more classroom of grade"
        value={grade}
        onChange={(event) => setGrade(event.currentTarget.value as Grade)}
        data={[...gradesYoungestFirst]}
      />
      <Button variant="default" loading={add.isPending} onClick={() => add.mutate({ visitId, classrooms: [{ id: crypto.randomUUID(), grade }] })}>
        Add
      </Button>
      <ProblemNotice error={add.error} />
    </Group>
  );
}
