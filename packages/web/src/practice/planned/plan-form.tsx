import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { permissionsOf } from '@trellis/domain/access';
import { addDays } from '@trellis/domain/districts';
import { type ComponentSuggestion, type Plan, TaskKind, taskKindLabels } from '@trellis/domain/practice';
import { useState } from 'react';
import { api, client, fieldProblem, problemOf } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { clockMinute } from '../draft/circumstances-fields.tsx';
import { type ChosenColleague, ColleagueField } from '../shared/colleague-field.tsx';
import { SuggestField } from '../shared/suggest-field.tsx';
import { typedLength } from '../shared/typed-length.ts';
import { countWords } from '../shared/words.ts';
import { cadenceOf, type Rhythm, rhythmWords } from './cadence.ts';
import classes from './planned.module.css';

const rhythms: Rhythm[] = ['design', 'weekly', 'two_weeks', 'monthly', 'once'];

/** Fills the calendar with the days of a routine; days out of session are left out, and asking twice adds nothing. */
export function PlanForm({ today, yearEnds, team }: { today: string; yearEnds: string | null; team: boolean }) {
  const schools = useQuery({ ...api.districts.listSchools.queryOptions({ input: {} }), staleTime: 10 * 60_000 }).data ?? [];
  const queries = useQueryClient();
  const [structure, setStructure] = useState<ComponentSuggestion | null>(null);
  const [first, setFirst] = useState(today);
  const [saidUntil, setUntil] = useState<string | null>(null);
  const until = saidUntil ?? yearEnds ?? addDays(today, 90);
  const [rhythm, setRhythm] = useState<Rhythm>('design');
  const [length, setLength] = useState('60');
  const [start, setStart] = useState('');
  const [schoolId, setSchoolId] = useState<string | null>(null);
  const [kind, setKind] = useState('');
  const [leader, setLeader] = useState<ChosenColleague | null>(null);
  const [asked, setAsked] = useState(false);
  const minutes = typedLength(length);
  const plan = useMutation({
    mutationFn: (given: Plan) => client.practice.planOccurrences(given),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.practice.key() }),
  });
  const problem = plan.error ? problemOf(plan.error) : null;
  const done = plan.data;
  const submit = () => {
    setAsked(true);
    if (!structure || minutes === null || first === '' || until === '') return;
    const cadence = cadenceOf(rhythm, first);
    plan.mutate({
      structureId: structure.id,
      first,
      until: rhythm === 'once' ? first : until,
      minutes,
      startMinute: clockMinute(start),
      schoolId,
      ...(leader ? { facilitatorAppointmentId: leader.appointmentId } : {}),
      ...(cadence ? { cadence } : {}),
      ...(kind === '' ? {} : { kind: TaskKind.parse(kind) }),
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={classes.fields}>
        <SuggestField<ComponentSuggestion>
          label="Which routine"
          autoFocus
          placeholder="Walkthrough, PLC …"
          search={(q) => api.practice.suggestStructures.queryOptions({ input: { q } })}
          show={({ id, name }) => ({ key: id, label: name })}
          onChoose={setStructure}
          chosen={structure ? [{ key: structure.id, name: structure.name, label: structure.name, onRemove: () => setStructure(null) }] : []}
          error={asked && !structure ? 'Say which.' : fieldProblem(problem, 'structureId')}
        />
        <TextInput
          type="date"
          label="First meeting"
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
          error={fieldProblem(problem, 'first')}
        />
        <NativeSelect
          label="How often"
          value={rhythm}
          onChange={(event) => setRhythm(event.currentTarget.value as Rhythm)}
          data={rhythms.map((value) => ({ value, label: rhythmWords(value, first) }))}
          error={fieldProblem(problem, 'cadence')}
        />
        {rhythm !== 'once' && (
          <TextInput
            type="date"
            label="Until"
            value={until}
            min={first}
            onChange={(event) => setUntil(event.currentTarget.value)}
            error={fieldProblem(problem, 'until')}
          />
        )}
        <TextInput
          label="Minutes"
          inputMode="numeric"
          value={length}
          onChange={(event) => setLength(event.currentTarget.value)}
          error={minutes === null ? 'Minutes, or 1:20' : null}
        />
        <TextInput type="time" label="Begins (optional)" value={start} onChange={(event) => setStart(event.currentTarget.value)} />
        <TypeAhead label="School (optional)" choices={schools.map(({ id, name }) => ({ value: id, label: name }))} value={schoolId} onChange={setSchoolId} />
        <NativeSelect
          label="Logged as"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={[{ value: '', label: 'As fits the routine' }, ...TaskKind.options.map((value) => ({ value, label: taskKindLabels[value] }))]}
          error={fieldProblem(problem, 'kind')}
        />
        {team && (
          <ColleagueField
            label="Who leads it (empty: you)"
            value={leader}
            onChange={setLeader}
            fits={({ role }) => permissionsOf(role).includes('practice.facilitate')}
            error={fieldProblem(problem, 'facilitatorAppointmentId')}
          />
        )}
      </div>
      <ProblemNotice error={plan.error} kept="Nothing was planned; what you typed is still here." />
      {done && !plan.isPending && !plan.isError && (
        <p role="status">
          {countWords(done.planned.length, 'meeting')} planned
          {done.already.length > 0 && `, ${done.already.length} were there already`}
          {done.notInSession.length > 0 && `, ${done.notInSession.length} left out because school is not in session`}.
        </p>
      )}
      <Button type="submit" mt="md" loading={plan.isPending}>
        Plan it
      </Button>
    </form>
  );
}
