import { NativeSelect, TextInput } from '@mantine/core';
import { type School, TeamKind, teamKindLabels } from '@trellis/domain/districts';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';

export const teamKindOptions = TeamKind.options.map((value) => ({ value, label: teamKindLabels[value] }));

interface Props {
  schools: readonly School[];
  /** the school that is offered first; null: the district's own team */
  schoolId: string | null;
  onClose: () => void;
}

/** One more team, of a school or of the district. */
export function NewTeamDialog({ schools, schoolId, onClose }: Props) {
  const [id] = useState(() => crypto.randomUUID());
  const [team, setTeam] = useState({ name: '', schoolId, grade: '', kind: 'grade_level' as TeamKind });
  const add = useChange(client.districts.createTeam, onClose);
  const problem = add.error ? problemOf(add.error) : null;
  return (
    <FormDialog
      title="Add a team"
      submit="Add the team"
      saving={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={() => add.mutate({ id, ...team, grade: team.grade.trim() || null })}
    >
      <TextInput
        label="Name"
        placeholder="Grade 3 team"
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
        value={team.name}
        error={fieldProblem(problem, 'name')}
        onChange={(event) => setTeam({ ...team, name: event.currentTarget.value })}
      />
      <TypeAhead
        label="School"
        description="Empty: a team of the district"
        choices={schools.map((school) => ({ value: school.id, label: school.name }))}
        value={team.schoolId}
        onChange={(school) => setTeam({ ...team, schoolId: school })}
      />
      <NativeSelect
        label="Kind"
        data={teamKindOptions}
        value={team.kind}
        onChange={(event) => setTeam({ ...team, kind: event.currentTarget.value as TeamKind })}
      />
      <TextInput label="Grade (optional)" maxLength={20} value={team.grade} onChange={(event) => setTeam({ ...team, grade: event.currentTarget.value })} />
    </FormDialog>
  );
}
