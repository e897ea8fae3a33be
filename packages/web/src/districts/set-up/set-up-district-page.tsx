import { useQuery } from '@tanstack/react-query';
import type { SetUpState } from '@trellis/domain/districts';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { Steps } from '../../ui/steps.tsx';
import { ClassroomRowsStep } from './classroom-rows-step.tsx';
import { DistrictStep } from './district-step.tsx';
import { FinishStep } from './finish-step.tsx';
import { InvitationsStep } from './invitations-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { RolesStep } from './roles-step.tsx';
import { SchoolYearStep } from './school-year-step.tsx';
import { SchoolsStep } from './schools-step.tsx';
import { SecondFactorStep } from './second-factor-step.tsx';
import type { StepProps } from './step-frame.tsx';
import { isDone, resumeAt, stepAfter, type WizardStep, wizardSteps, wizardTitles } from './wizard-steps.ts';

const parts: Record<WizardStep, ComponentType<StepProps>> = {
  second_factor: SecondFactorStep,
  district: DistrictStep,
  school_year: SchoolYearStep,
  schools: SchoolsStep,
  people: PeopleStep,
  roles: RolesStep,
  classroom_rows: ClassroomRowsStep,
  invitations: InvitationsStep,
  finish: FinishStep,
};

/** From nothing to a district that works, page by page; it can be left at any time and goes on where it was left. */
export function SetUpDistrictPage() {
  const state = useQuery(api.districts.setUpState.queryOptions());
  if (state.isPending) return <LoadingState what="the set-up" />;
  if (state.isError) return <PageProblem error={state.error} onRetry={() => state.refetch()} />;
  return <Wizard state={state.data} />;
}

function Wizard({ state }: { state: SetUpState }) {
  const [address, setAddress] = useAddressState({ step: '' });
  const [resumed] = useState(() => resumeAt(state));
  const step = wizardSteps.find((each) => each === address.step) ?? resumed;
  const at = wizardSteps.indexOf(step);
  const Part = parts[step];
  const part = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  // the next page begins at its top, and its first sentence is read
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo({ top: 0 });
    part.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [step]);
  return (
    <>
      <PageHeader question="Set up the district" answer="About ten minutes. Leave whenever you like: what you entered is kept, and you go on where you left." />
      <Steps
        label="Set up the district"
        steps={wizardSteps.map((each) => ({ title: wizardTitles[each], done: isDone(each, state) }))}
        current={at}
        onOpen={(index) => setAddress({ step: wizardSteps[index] ?? '' })}
      />
      <div ref={part}>
        <Part state={state} onNext={() => setAddress({ step: stepAfter(step) })} />
      </div>
    </>
  );
}
