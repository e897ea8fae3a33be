import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type CodingProject, codingKindLabels } from '@trellis/domain/materials';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SectionTabs } from '../../ui/section-tabs.tsx';
import { countWords } from '../../ui/words.ts';
import { agreementWords, unitWords } from '../shared/words.ts';
import { NewProjectDialog } from './new-project-dialog.tsx';
import { ratesWords } from './rates-words.ts';

/** The codings of curricula and assessments, and which of them the ratings read. */
export function MaterialsPage() {
  const projects = useQuery(api.materials.listProjects.queryOptions({ input: {} }));
  const mayCode = useMay('materials.code');
  const [adding, setAdding] = useState(false);
  const begin = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      Begin a coding
    </Button>
  );
  return (
    <>
      <SectionTabs label="District design" />
      <PageHeader
        question="What do the materials ask of students?"
        answer={projects.data && ratesWords(projects.data)}
        action={mayCode && (projects.data?.length ?? 0) > 0 && begin}
      />
      {adding && <NewProjectDialog onClose={() => setAdding(false)} />}
      {projects.isPending ? (
        <LoadingState what="the codings" />
      ) : projects.isError ? (
        <ProblemNotice error={projects.error} onRetry={() => void projects.refetch()} />
      ) : (
        <DataList
          caption="Codings of curricula and assessments"
          rows={projects.data}
          columns={columns}
          rowKey={(project) => project.id}
          rowLink={(project) => `/materials/${project.id}`}
          empty={
            <EmptyState action={mayCode && begin}>
              Activities of the curriculum and items of the assessments stand here, each coded by topic and by demand. Four of the ratings are made of them.
            </EmptyState>
          }
        />
      )}
    </>
  );
}

const columns: Column<CodingProject>[] = [
  { key: 'name', label: 'Coding', cell: (project) => project.name, sortBy: (project) => project.name },
  { key: 'kind', label: 'What is coded', cell: (project) => codingKindLabels[project.kind], sortBy: (project) => project.kind },
  {
    key: 'units',
    label: 'Coded',
    cell: (project) => (project.units === 0 ? 'None yet' : countWords(project.units, unitWords[project.kind].one, unitWords[project.kind].many)),
    sortBy: (project) => project.units,
  },
  {
    key: 'scope',
    label: 'Scope',
    cell: (project) =>
      project.kind === 'items'
        ? 'Not asked of assessments'
        : project.scopeName === null
          ? 'Not said yet'
          : `${project.scopeName}: ${countWords(project.standards, 'standard')}${project.codedWhole ? '' : ', coded in part'}`,
  },
  {
    key: 'agreement',
    label: 'Agreement',
    cell: (project) => agreementWords[project.agreement].short,
    sortBy: (project) => agreementWords[project.agreement].short,
  },
  {
    key: 'rates',
    label: 'Ratings',
    cell: (project) => (project.rates ? 'Rated from it' : 'Not rated from it'),
    sortBy: (project) => (project.rates ? 0 : 1),
  },
];
