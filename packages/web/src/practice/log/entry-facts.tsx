import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  type ComponentSuggestion,
  FocusSetBy,
  focusSetByLabels,
  type LogEntry,
  Place,
  placeLabels,
  type TaskKind,
  taskKindLabels,
} from '@trellis/domain/practice';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { clockMinute, clockText } from '../draft/circumstances-fields.tsx';
import { split } from '../draft/entry-draft.ts';
import { whatChoices } from '../draft/fill-in.ts';
import { type Change, useSaveEntry } from '../shared/save-entry.ts';
import { SuggestField } from '../shared/suggest-field.tsx';
import { typedLength } from '../shared/typed-length.ts';
import { useTypes } from '../shared/use-types.ts';
import { dayWords, lengthWords, timeWords } from '../shared/words.ts';
import classes from './entry.module.css';

/** The facts of an entry: fields that save themselves for its author, a plain list for readers. */
export function EntryFacts({ entry }: { entry: LogEntry }) {
  return entry.own ? <Fields entry={entry} /> : <Facts entry={entry} />;
}

function Fields({ entry }: { entry: LogEntry }) {
  const save = useSaveEntry();
  const { tasks } = useTypes();
  const schools = useQuery({ ...api.districts.listSchools.queryOptions({ input: {} }), staleTime: 10 * 60_000 }).data ?? [];
  const [length, setLength] = useState<string | null>(null);
  const [start, setStart] = useState<string | null>(null);
  const change = (what: string, next: Change, back: Change) =>
    save.mutate({ entry, change: next }, { onSuccess: (saved) => offerUndo(`${what} saved.`, () => save.mutateAsync({ entry: saved, change: back })) });
  const minutes = length === null ? entry.minutes : typedLength(length);
  const saveWhat = (what: string | null) => {
    const [sort, value] = split(what);
    if (sort === null) return;
    const before: Change = entry.taskType ? { taskTypeId: entry.taskType.id } : { taskTypeId: null, kind: entry.kind };
    change('What you did', sort === 'type' ? { taskTypeId: value } : { taskTypeId: null, kind: value as TaskKind }, before);
  };
  const saveLength = () => {
    if (minutes !== null && minutes !== entry.minutes) change('Length', { minutes }, { minutes: entry.minutes });
    if (minutes !== null) setLength(null);
  };
  const saveStart = () => {
    const startMinute = clockMinute(start ?? '');
    if (start !== null && startMinute !== entry.startMinute) change('Time', { startMinute }, { startMinute: entry.startMinute });
    setStart(null);
  };
  const choices = whatChoices(tasks);
  const what = entry.taskType ? `type:${entry.taskType.id}` : `kind:${entry.kind}`;
  return (
    <>
      <div className={classes.fields}>
        <TypeAhead
          label="What did you do?"
          choices={entry.taskType && !choices.some(({ value }) => value === what) ? [{ value: what, label: entry.taskType.label }, ...choices] : choices}
          value={what}
          onChange={saveWhat}
        />
        <TextInput
          type="date"
          label="Day"
          defaultValue={entry.date}
          key={entry.date}
          onBlur={({ currentTarget: { value } }) => value !== '' && value !== entry.date && change('Day', { date: value }, { date: entry.date })}
        />
        <TextInput
          type="time"
          label="Began"
          value={start ?? clockText(entry.startMinute)}
          onChange={(event) => setStart(event.currentTarget.value)}
          onBlur={saveStart}
        />
        <TextInput
          label="Minutes"
          inputMode="numeric"
          value={length ?? String(entry.minutes)}
          onChange={(event) => setLength(event.currentTarget.value)}
          onBlur={saveLength}
          onKeyDown={(event) => event.key === 'Enter' && saveLength()}
          error={minutes === null ? 'Minutes, or 1:20. Not saved yet.' : null}
        />
        <TypeAhead
          label="School"
          choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
          value={entry.school?.id ?? null}
          onChange={(schoolId) => change('School', { schoolId }, { schoolId: entry.school?.id ?? null })}
        />
        <NativeSelect
          label="Place"
          value={entry.place ?? ''}
          onChange={({ currentTarget: { value } }) => change('Place', { place: value === '' ? null : Place.parse(value) }, { place: entry.place })}
          data={[{ value: '', label: 'Not said' }, ...Place.options.map((value) => ({ value, label: placeLabels[value] }))]}
        />
        <SuggestField<ComponentSuggestion>
          label="Routine it belongs to"
          placeholder="Walkthrough, PLC …"
          search={(q) => api.practice.suggestStructures.queryOptions({ input: { q } })}
          show={({ id, name }) => ({ key: id, label: name })}
          onChoose={({ id }) => change('Routine', { structureId: id }, { structureId: entry.structure?.id ?? null })}
          chosen={
            entry.structure
              ? [
                  {
                    key: entry.structure.id,
                    name: entry.structure.name,
                    label: entry.structure.name,
                    onRemove: () => change('Routine', { structureId: null }, { structureId: entry.structure?.id ?? null }),
                  },
                ]
              : []
          }
        />
        <NativeSelect
          label="Who or what set the focus?"
          value={entry.focusSetBy ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change('Focus set by', { focusSetBy: value === '' ? null : FocusSetBy.parse(value) }, { focusSetBy: entry.focusSetBy })
          }
          data={[{ value: '', label: 'Not said' }, ...FocusSetBy.options.map((value) => ({ value, label: focusSetByLabels[value] }))]}
        />
        <NativeSelect
          label="Part of something longer?"
          value={entry.sustained === null ? '' : entry.sustained ? 'yes' : 'no'}
          onChange={({ currentTarget: { value } }) => change('Answer', { sustained: value === '' ? null : value === 'yes' }, { sustained: entry.sustained })}
          data={[
            { value: '', label: 'Not said' },
            { value: 'yes', label: 'Part of sustained work' },
            { value: 'no', label: 'One-off' },
          ]}
        />
      </div>
      <ProblemNotice error={save.error} kept="The entry is as it was before this change." todo="Read it again, then change it." />
    </>
  );
}

function Facts({ entry }: { entry: LogEntry }) {
  const facts: [string, string | null][] = [
    ['Kind of task', taskKindLabels[entry.kind]],
    ['Day', dayWords(entry.date)],
    ['Began', entry.startMinute === null ? null : timeWords(entry.startMinute)],
    ['Length', lengthWords(entry.minutes)],
    ['School', entry.school?.name ?? null],
    ['Place', entry.place && placeLabels[entry.place]],
    ['Routine', entry.structure?.name ?? null],
    ['Focus set by', entry.focusSetBy && focusSetByLabels[entry.focusSetBy]],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
