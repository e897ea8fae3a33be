import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords, listWords } from '../../ui/words.ts';
import { ImportSchools } from '../schools/import-schools.tsx';
import { regionWords } from '../shared/region-words.ts';
import { AddSchoolsByName } from './add-schools-by-name.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** Schools by name, pasted or from a file. */
export function SchoolsStep({ onNext }: StepProps) {
  const schools = useQuery(api.districts.listSchools.queryOptions({ input: {} }));
  const district = useQuery(api.districts.readDistrict.queryOptions());
  const [way, setWay] = useState<'list' | 'one'>('list');
  const region = regionWords(district.data?.regionWord);
  const count = schools.data?.length ?? 0;
  return (
    <StepFrame
      title="Which schools are there?"
      intro={`A list from a spreadsheet is quickest. A ${region.one} that is new is made with its schools.`}
      onNext={onNext}
      done={count > 0}
    >
      <ProblemNotice error={schools.error} onRetry={() => schools.refetch()} />
      {count > 0 && (
        <p>
          <strong>{countWords(count, 'school')}</strong> so far: {listWords((schools.data ?? []).slice(0, 6).map(({ name }) => name))}
          {count > 6 && ` and ${countWords(count - 6, 'other')}`}.
        </p>
      )}
      {way === 'list' ? <ImportSchools /> : <AddSchoolsByName />}
      <Button variant="subtle" mt="sm" onClick={() => setWay(way === 'list' ? 'one' : 'list')}>
        {way === 'list' ? 'Add one by one instead' : 'Import a list instead'}
      </Button>
    </StepFrame>
  );
}
