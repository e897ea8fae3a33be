import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { gradeLabel } from '@trellis/domain/infrastructure';
import type { CodingProject, Unit } from '@trellis/domain/materials';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { offsetOf, PageTurner } from '../../ui/page-turner.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords } from '../../ui/words.ts';
import { InProject } from '../shared/in-project.tsx';
import { contentWords, demandNames, unitWords } from '../shared/words.ts';
import { RemoveUnit } from './remove-unit.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import { filterInput, noFilters, UnitFilters } from './unit-filters.tsx';

/** The activities or items of a coding, each with its codes. */
export function UnitsPage() {
  return <InProject>{({ project, may }) => <Units project={project} mayCode={may.code} />}</InProject>;
}

function Units({ project, mayCode }: { project: CodingProject; mayCode: boolean }) {
  const words = unitWords[project.kind];
  const [filters, setFilters] = useAddressState(noFilters);
  const [edited, setEdited] = useState<Unit | 'new' | null>(null);
  const input = { projectId: project.id, ...filterInput(filters), offset: offsetOf(filters.page) };
  const units = useQuery({ ...api.materials.listUnits.queryOptions({ input }), placeholderData: (before) => before });
  const filtered = Object.keys(filterInput(filters)).length > 0;
  const add = mayCode && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      Add {words.one === 'item' ? 'an item' : 'an activity'}
    </Button>
  );
  const showAll = (
    <Button variant="default" onClick={() => setFilters(noFilters)}>
      Show all
    </Button>
  );
  return (
    <>
      <PageHeader
        back={{ to: `/materials/${project.id}`, label: project.name }}
        question={`How is each ${words.one} coded?`}
        answer={units.data && `${countWords(units.data.total, words.one, words.many)}${filtered ? ` of ${project.units.toLocaleString('en-US')}` : ''}.`}
        action={project.units > 0 && add}
      />
      {edited !== null && <UnitDialog project={project} unit={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {units.isPending ? (
        <LoadingState what={`the ${words.many}`} lines={8} />
      ) : units.isError ? (
        <ProblemNotice error={units.error} onRetry={() => void units.refetch()} />
      ) : (
        <>
          <DataList
            caption={`Coded ${words.many}`}
            rows={units.data.rows}
            columns={columnsOf(project, mayCode, setEdited)}
            rowKey={(unit) => unit.id}
            filters={(project.units > 0 || filtered) && <UnitFilters value={filters} onChange={setFilters} />}
            empty={
              filtered || filters.page !== '1' ? (
                <EmptyState action={showAll}>None of them fits.</EmptyState>
              ) : (
                <EmptyState
                  action={
                    mayCode && (
                      <Group gap="sm">
                        <ButtonLink to={`/materials/${project.id}/import`}>Import codes</ButtonLink>
                        {add}
                      </Group>
                    )
                  }
                >
                  Each {words.one} stands here with its grade, its topics and its demand.
                </EmptyState>
              )
            }
          />
          <PageTurner total={units.data.total} page={input.offset / 50 + 1} onPage={(page) => setFilters({ page: String(page) })} />
        </>
      )}
    </>
  );
}

function columnsOf(project: CodingProject, mayCode: boolean, edit: (unit: Unit) => void): Column<Unit>[] {
  const columns: Column<Unit>[] = [
    { key: 'key', label: 'Name', cell: (unit) => unit.key },
    { key: 'grade', label: 'Grade', cell: (unit) => gradeLabel(unit.grade) },
    { key: 'content', label: 'Topics', cell: (unit) => (unit.codes ? contentWords(unit.codes.content) : 'Hidden while you code it a second time') },
    { key: 'dok', label: 'Demand', cell: (unit) => (unit.codes ? demandCell(unit.codes.dok) : '–') },
    {
      key: 'coder',
      label: 'From',
      cell: (unit) =>
        [unit.settled && 'settled by two', unit.coder, unit.sourceRow !== null && `line ${unit.sourceRow} of a file`].filter(Boolean).join(', ') || '–',
    },
  ];
  if (!mayCode) return columns;
  const actions: Column<Unit> = {
    key: 'actions',
    label: '',
    cell: (unit) => (
      <Group gap="xs" wrap="nowrap">
        <Button variant="subtle" size="compact-sm" aria-label={`Change ${unit.key}`} disabled={unit.codes === null} onClick={() => edit(unit)}>
          Change
        </Button>
        <RemoveUnit projectId={project.id} unit={unit} />
      </Group>
    ),
  };
  return [...columns, actions];
}

function demandCell(dok: NonNullable<Unit['codes']>['dok']): string {
  return dok === 'NEI' ? demandNames.NEI : `${dok} ${demandNames[dok]}`;
}
