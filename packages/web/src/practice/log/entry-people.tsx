import { CloseButton, NativeSelect, NumberInput } from '@mantine/core';
import { roleGroupLabels } from '@trellis/domain/access';
import { type EntryPerson, type LogEntry, Part, partLabels, type Suggestion } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { likelyPart } from '../shared/parts-taken.ts';
import { useSaveEntry } from '../shared/save-entry.ts';
import { SuggestField } from '../shared/suggest-field.tsx';
import classes from './entry.module.css';

const sent = ({ group, part, count, person }: EntryPerson) => ({ group, part, count, personId: person?.id ?? null });
const nameOf = ({ person, group }: EntryPerson): string => person?.name ?? roleGroupLabels[group];

/** Who took part besides the coach, and what each did. Only who leads along counts as leading it with the coach. */
export function EntryPeople({ entry }: { entry: LogEntry }) {
  const save = useSaveEntry();
  const change = (people: EntryPerson[], done: string) =>
    save.mutate(
      { entry, change: { people: people.map(sent) } },
      { onSuccess: (saved) => offerUndo(done, () => save.mutateAsync({ entry: saved, change: { people: entry.people.map(sent) } })) },
    );
  const replace = (index: number, next: Partial<EntryPerson>) =>
    change(
      entry.people.map((person, at) => (at === index ? { ...person, ...next } : person)),
      'Who took part: saved.',
    );
  return (
    <>
      {entry.people.length === 0 && <p className={classes.none}>Nobody is named: it counts as done alone.</p>}
      <ul className={classes.list}>
        {entry.people.map((person, index) => (
          // the same group may be there twice with different parts; rows change only through this list
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={`${person.person?.id ?? person.group} ${index}`} className={classes.item}>
            <div className={classes.name}>
              {nameOf(person)}
              {person.person && <span className={classes.hint}>{roleGroupLabels[person.group]}</span>}
            </div>
            {entry.own ? (
              <>
                <NativeSelect
                  aria-label={`Part of ${nameOf(person)}`}
                  value={person.part}
                  onChange={({ currentTarget: { value } }) => replace(index, { part: Part.parse(value) })}
                  data={Part.options.map((part) => ({ value: part, label: partLabels[part] }))}
                />
                {person.person === null && (
                  <NumberInput
                    aria-label={`How many ${roleGroupLabels[person.group].toLowerCase()}`}
                    placeholder="How many"
                    className={classes.count}
                    min={1}
                    max={10000}
                    hideControls
                    defaultValue={person.count ?? ''}
                    onBlur={({ currentTarget: { value } }) => {
                      const count = value === '' ? null : Number(value);
                      if (count !== person.count) replace(index, { count });
                    }}
                  />
                )}
                <CloseButton
                  size="lg"
                  aria-label={`Remove ${nameOf(person)}`}
                  onClick={() =>
                    change(
                      entry.people.filter((_, at) => at !== index),
                      `${nameOf(person)} removed.`,
                    )
                  }
                />
              </>
            ) : (
              <span>
                {partLabels[person.part]}
                {person.count !== null && `, ${person.count}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      {entry.own && (
        <div className={classes.add}>
          <SuggestField<Suggestion>
            label="Add a person, a team or a role group"
            search={(q) => api.practice.suggestPeople.queryOptions({ input: { q } })}
            show={({ kind, id, name, detail }) => ({ key: `${kind} ${id ?? name}`, label: name, hint: kind === 'school' ? 'School' : detail })}
            onChoose={({ kind, id, name, group }) => {
              if (kind === 'school' && id) save.mutate({ entry, change: { schoolId: id } });
              else {
                const counted = group ?? 'others'; // somebody without a role in the district
                const person = kind === 'person' && id ? { id, name } : null;
                change([...entry.people, { group: counted, part: likelyPart(counted, entry.kind), count: null, person }], `${name} added.`);
              }
            }}
            chosen={[]}
          />
        </div>
      )}
      <ProblemNotice error={save.error} kept="The list is as it was before this change." />
    </>
  );
}
