import { Button } from '@mantine/core';
import { useState } from 'react';
import { AddPersonForm } from '../../people/add/add-person-form.tsx';
import { ImportPeople } from '../../people/import/import-people.tsx';
import { countWords } from '../../ui/words.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { countOf } from './wizard-steps.ts';

/** People with their roles, pasted or from a file, or one by one. */
export function PeopleStep({ state, onNext }: StepProps) {
  const [way, setWay] = useState<'list' | 'one'>('list');
  const [added, setAdded] = useState<string | null>(null);
  const count = countOf('people', state);
  return (
    <StepFrame
      title="Who works here?"
      intro="Coaches, the mathematics manager, principals, supervisors and teachers, each with role and school. Nobody is invited yet, and rows that cannot be read are named with the reason."
      onNext={onNext}
      done={count > 0}
    >
      {count > 0 && (
        <p>
          <strong>{countWords(count, 'person', 'people')}</strong> so far, beside you.
        </p>
      )}
      {way === 'list' ? (
        <ImportPeople />
      ) : (
        <>
          <output>{added !== null && `${added} is in.`}</output>
          <AddPersonForm key={added} onAdded={({ name }) => setAdded(name)} />
        </>
      )}
      <Button variant="subtle" mt="sm" onClick={() => setWay(way === 'list' ? 'one' : 'list')}>
        {way === 'list' ? 'Add one by one instead' : 'Import a list instead'}
      </Button>
    </StepFrame>
  );
}
