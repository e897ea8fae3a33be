import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SchoolYear } from '@trellis/domain/districts';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayWords } from '../../ui/words.ts';
import { DistrictTabs } from '../shared/district-tabs.tsx';
import { NewYearForm } from './new-year-form.tsx';

const columns: Column<SchoolYear>[] = [
  { key: 'name', label: 'School year', cell: (year) => year.name },
  { key: 'from', label: 'First day', short: true, cell: (year) => dayWords(year.starts) },
  { key: 'to', label: 'Last day', short: true, cell: (year) => dayWords(year.ends) },
  { key: 'now', label: '', cell: (year) => (year.current ? 'this year' : '') },
];

/** School years with their weeks. */
export function YearsPage() {
  const years = useQuery(api.districts.listSchoolYears.queryOptions());
  const mayManage = useMay('district.manage');
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const current = years.data?.find((year) => year.current);
  return (
    <>
      <DistrictTabs />
      <PageHeader
        question="When is school?"
        answer={
          years.data &&
          (current ? `This year is ${current.name}, ${dayWords(current.starts)} to ${dayWords(current.ends)}.` : 'Today is in none of these years.')
        }
        action={
          mayManage &&
          !adding && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
              Add a school year
            </Button>
          )
        }
      />
      {years.isError && <ProblemNotice error={years.error} onRetry={() => years.refetch()} />}
      {years.isPending && <LoadingState what="the school years" />}
      {adding && years.data && (
        <NewYearForm
          years={years.data}
          onCreated={({ schoolYearId }) => void navigate({ to: `/schools/years/${schoolYearId}` })}
          onCancel={() => setAdding(false)}
        />
      )}
      {years.data && !adding && (
        <DataList
          caption="School years, newest first"
          rows={years.data}
          columns={columns}
          rowKey={(year) => year.id}
          rowLink={(year) => `/schools/years/${year.id}`}
          empty={
            <EmptyState>A school year has weeks, in session or not. What is planned, and how much of the work is on record, is counted by them.</EmptyState>
          }
        />
      )}
    </>
  );
}
