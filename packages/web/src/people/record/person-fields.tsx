import type { Person } from '@trellis/domain/people';
import { client, useRevised } from '../../platform/api/index.ts';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';

type Change = Omit<Parameters<typeof client.people.savePerson>[0], 'id' | 'revision'>;

/** Name, address and number of a person, saved as they are typed. */
export function PersonFields({ person }: { person: Person }) {
  const revised = useRevised(person.revision);
  const save = (change: Change) => revised((revision) => client.people.savePerson({ id: person.id, revision, ...change }));
  const key = `person/${person.id}`;
  return (
    <div style={{ display: 'grid', gap: '1rem', maxWidth: '30rem' }}>
      <SavedField label="Name" draftKey={`${key}/name`} value={person.name} maxLength={200} save={(name) => save({ name })} />
      <SavedField
        label="E-mail"
        description={person.account === 'invited' ? 'Another address closes the open invitation; invite again afterwards.' : undefined}
        draftKey={`${key}/email`}
        value={person.email ?? ''}
        maxLength={200}
        save={(email) => save({ email: email.trim() || null })}
      />
      <SavedField
        label="Staff number"
        draftKey={`${key}/external-id`}
        value={person.externalId ?? ''}
        maxLength={80}
        save={(externalId) => save({ externalId: externalId.trim() || null })}
      />
      <SavedField
        label="About"
        description="What colleagues should know to find the right person. Nothing about performance belongs here; everybody on staff can read it."
        long
        draftKey={`${key}/about`}
        value={person.about ?? ''}
        maxLength={10_000}
        save={(about) => save({ about: about.trim() || null })}
      />
    </div>
  );
}
