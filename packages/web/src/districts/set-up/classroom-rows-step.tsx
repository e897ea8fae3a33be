import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ClassroomRows, classroomRowsLabels } from '@trellis/domain/districts';
import { useState } from 'react';
import { api, client, useChange } from '../../platform/api/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ClassroomRowsChoice } from '../settings/classroom-rows-choice.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** The one thing that a district must choose itself. */
export function ClassroomRowsStep({ onNext }: StepProps) {
  const district = useQuery(api.districts.readDistrict.queryOptions());
  const [chosen, setChosen] = useState<ClassroomRows | null>(null);
  const [tried, setTried] = useState(false);
  const decide = useChange(client.districts.saveDistrict, onNext);
  const decided = district.data?.classroomRows ?? null;
  return (
    <StepFrame
      title="Who sees single classrooms?"
      intro="There is no default: this is for you to decide, best together with your teachers’ association. The choice is recorded, everybody on staff can read it, and a later change needs a reason."
      onNext={decided ? onNext : undefined}
      done
    >
      {district.isPending && <LoadingState what="the district" lines={2} />}
      {district.isError && <ProblemNotice error={district.error} onRetry={() => district.refetch()} />}
      {decided && (
        <p>
          Decided: <strong>{classroomRowsLabels[decided]}</strong>. A change is made under <TextLink to="/schools/settings">District settings</TextLink>, with
          its reason.
        </p>
      )}
      {district.data && !decided && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (chosen) decide.mutate({ revision: district.data.revision, classroomRows: chosen });
          }}
        >
          <ClassroomRowsChoice value={chosen} onChange={setChosen} error={tried && !chosen ? 'Choose one; nothing is chosen for you.' : null} />
          <ProblemNotice error={decide.error} kept="Nothing was decided yet." />
          <Button type="submit" mt="md" loading={decide.isPending}>
            Record the decision
          </Button>
        </form>
      )}
    </StepFrame>
  );
}
