import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { gradesYoungestFirst } from '@trellis/domain/infrastructure';
import { type MaterialInUse, materialFundingLabels, materialStandingLabels } from '@trellis/domain/infrastructure/surroundings';
import { useState } from 'react';
import { api, client, useChange } from '../../platform/api/index.ts';
import { useCanOpen } from '../../platform/pages/can-open.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import rows from '../../ui/rows.module.css';
import { dayWords, rangeWords } from '../../ui/words.ts';
import { useDescribes } from '../shared/use-describes.ts';
import { MaterialDialog } from './material-dialog.tsx';
import { UseChecks } from './use-checks.tsx';

const back = { to: '/materials-in-use', label: 'Materials in use' };

/** One material in one school, and looks at how it is used. */
export function MaterialInUsePage() {
  const { schoolId, materialId } = usePageParams<'schoolId' | 'materialId'>();
  const list = useQuery(api.surroundings.listMaterialsInUse.queryOptions({ input: { schoolId, ended: true } }));
  if (list.isPending) return <LoadingState what="the material" />;
  if (list.isError) return <PageProblem error={list.error} onRetry={() => list.refetch()} />;
  const material = list.data.rows.find(({ id }) => id === materialId);
  if (!material)
    return (
      <>
        <PageHeader question="This material is not here" back={back} />
        <EmptyState>It may have been removed, or the school has more than are shown at once.</EmptyState>
      </>
    );
  return <MaterialRecord key={materialId} material={material} />;
}

function MaterialRecord({ material }: { material: MaterialInUse }) {
  const mayEdit = useDescribes()(material.school.id);
  const canOpen = useCanOpen();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const remove = useChange(client.surroundings.removeMaterialInUse, () => void navigate({ to: back.to }));
  return (
    <>
      <PageHeader
        question={material.name}
        answer={`${material.school.name}, ${material.grades.length === 1 ? 'grade' : 'grades'} ${rangeWords(material.grades, gradesYoungestFirst)}.`}
        action={
          mayEdit && (
            <Group gap="sm">
              <Button variant="default" onClick={() => setEditing(true)}>
                Change
              </Button>
              {material.useChecks === 0 && (
                <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({ id: material.id, revision: material.revision })}>
                  Remove
                </Button>
              )}
            </Group>
          )
        }
        back={back}
      />
      <ProblemNotice error={remove.error} kept="It is still here." />
      <dl className={rows.facts}>
        <dt>Standing</dt>
        <dd>{materialStandingLabels[material.standing]}</dd>
        <dt>In the design</dt>
        <dd>
          {material.componentId === null || material.componentName === null ? (
            'None of its materials'
          ) : canOpen('/design/components/$componentId') ? (
            <TextLink to={`/design/components/${material.componentId}`}>{material.componentName}</TextLink>
          ) : (
            material.componentName
          )}
        </dd>
        <dt>Paid by</dt>
        <dd>{materialFundingLabels[material.funding]}</dd>
        <dt>In use</dt>
        <dd>
          {material.since === null ? 'Since when is not known' : `Since ${material.since}`}
          {material.until && `, until ${dayWords(material.until)}`}
        </dd>
      </dl>
      <UseChecks material={material} />
      {editing && <MaterialDialog material={material} schoolId={material.school.id} onClose={() => setEditing(false)} />}
    </>
  );
}
