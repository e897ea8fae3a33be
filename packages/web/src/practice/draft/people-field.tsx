import { useQuery } from '@tanstack/react-query';
import { Part, partLabels, type Suggestion } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { SuggestField } from '../shared/suggest-field.tsx';
import { type EntryDraft, kindOf, say, withPerson } from './entry-draft.ts';
import type { Known } from './fill-in.ts';
import type { Watch } from './use-unfinished.ts';

interface Props {
  draft: EntryDraft;
  known: Known;
  change: (make: (draft: EntryDraft) => EntryDraft) => void;
  watch: Watch;
}

/** With whom, or where: a person, a team, a role group or a school. A press on a name changes the part taken. */
export function PeopleField({ draft, known, change, watch }: Props) {
  const schools = useQuery({ ...api.districts.listSchools.queryOptions({ input: {} }), staleTime: 10 * 60_000 }).data;
  const take = (suggestion: Suggestion) =>
    change((before) => {
      const { kind, id, name, group, detail } = suggestion;
      if (kind === 'school' && id) return say(before, 'school', { id, name });
      const person = kind === 'person' && id ? { id, name } : null;
      // somebody without a role in the district counts among the others
      const after = withPerson(before, { group: group ?? 'others', label: name, person }, kindOf(before, known.types));
      const school = kind === 'team' ? schools?.find((one) => one.name === detail) : undefined;
      return school && before.school === null ? say(after, 'school', { id: school.id, name: school.name }) : after;
    });
  const nextPart = (part: Part): Part => Part.options[(Part.options.indexOf(part) + 1) % Part.options.length] ?? 'other';
  return (
    <SuggestField<Suggestion>
      label="With whom, or which school?"
      placeholder="Person, team, group, school"
      search={(q) => api.practice.suggestPeople.queryOptions({ input: { q } })}
      show={({ kind, id, name, detail }) => ({
        key: `${kind} ${id ?? name}`,
        label: name,
        hint: detail ?? (kind === 'school' ? 'School' : kind === 'group' ? 'Role group' : null),
      })}
      onChoose={take}
      {...watch}
      chosen={[
        ...(draft.school
          ? [{ key: draft.school.id, name: draft.school.name, label: draft.school.name, onRemove: () => change((before) => say(before, 'school', null)) }]
          : []),
        ...draft.people.map((person, index) => ({
          key: person.person?.id ?? `${person.group} ${index}`,
          name: person.label,
          label: (
            <>
              {person.label} <span>{partLabels[person.part].toLowerCase()}</span>
            </>
          ),
          onPress: () =>
            change((before) =>
              say(
                before,
                'people',
                before.people.map((one, at) => (at === index ? { ...one, part: nextPart(one.part) } : one)),
              ),
            ),
          onRemove: () =>
            change((before) =>
              say(
                before,
                'people',
                before.people.filter((_, at) => at !== index),
              ),
            ),
        })),
      ]}
    />
  );
}
