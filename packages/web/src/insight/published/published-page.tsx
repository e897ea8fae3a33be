import { NativeSelect, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PublishedRow } from '@trellis/domain/insight';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/address.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import classes from '../shared/insight.module.css';
import { Contradictions } from './contradictions.tsx';
import own from './published.module.css';
import { computedWords, differenceWords, valueWords } from './published-words.ts';

/** Every figure that the study prints, beside the same figure computed from raw records, and where the two differ. */
export function PublishedPage() {
  const read = useQuery({ ...api.insight.published.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const [asked, ask] = useAddressState({ district: '', table: '', differing: '' });
  if (read.isPending) return <LoadingState what="the published figures" lines={12} />;
  if (read.isError) return <ProblemNotice error={read.error} onRetry={() => read.refetch()} />;
  const { rows, districts, contradictions, caution } = read.data;
  const nameOf = (key: string) => districts.find((district) => district.key === key)?.name ?? key;
  const tables = [...new Set(rows.map((row) => row.table))].sort((a, b) => a - b);
  const shown = rows.filter(
    (row) =>
      (asked.district === '' || row.district === asked.district) &&
      (asked.table === '' || row.table === Number(asked.table)) &&
      (asked.differing === '' || row.agrees !== true),
  );
  const differing = rows.filter((row) => row.agrees === false).length;
  const without = rows.filter((row) => row.agrees === null).length;
  return (
    <>
      <PageHeader
        question="Do the published figures come out again?"
        answer={`${rows.length - differing - without} of ${rows.length} do; ${differing} differ${without > 0 ? ` and ${without} cannot be computed` : ''}, each with its reason.`}
        action={<PrintButton />}
      />
      <p className={classes.dimmed}>
        Computed from raw records of the two districts by the same rules as any district’s own figures. Percentages agree within 1.5 points, because in some
        printed columns no whole counts round to the printed figures; counts and levels agree only when they are equal. {caution}
      </p>
      <DataList
        caption="Published and computed figures"
        rows={shown}
        rowKey={(row) => [row.district, row.table, row.row, row.column].join()}
        columns={columnsOf(nameOf)}
        pageSize={asked.table === '' ? 50 : 500}
        filters={
          <div className={classes.picker}>
            <NativeSelect
              label="District"
              value={asked.district}
              onChange={(event) => ask({ district: event.currentTarget.value })}
              data={[{ value: '', label: 'Both' }, ...districts.map(({ key, name }) => ({ value: key, label: name }))]}
            />
            <NativeSelect
              label="Table"
              value={asked.table}
              onChange={(event) => ask({ table: event.currentTarget.value })}
              data={[{ value: '', label: 'All tables' }, ...tables.map((table) => ({ value: String(table), label: `Table ${table}` }))]}
            />
            <Switch
              label="Only where they differ"
              checked={asked.differing !== ''}
              onChange={(event) => ask({ differing: event.currentTarget.checked ? 'yes' : '' })}
              mb="xs"
            />
          </div>
        }
        empty={<EmptyState>No figure fits these filters.</EmptyState>}
      />
      <RecordSection title="Where the sources contradict themselves" aside={`${contradictions.length}`}>
        <Contradictions contradictions={contradictions} />
      </RecordSection>
    </>
  );
}

function columnsOf(nameOf: (key: string) => string): Column<PublishedRow>[] {
  return [
    { key: 'row', label: 'What', cell: (row) => <What row={row} />, sortBy: ({ row }) => row },
    { key: 'district', label: 'District', cell: ({ district }) => nameOf(district), sortBy: ({ district }) => district },
    { key: 'table', label: 'Table', cell: ({ table }) => table, sortBy: ({ table }) => table, numeric: true },
    { key: 'published', label: 'Published', cell: ({ published, unit }) => valueWords(published, unit), numeric: true },
    { key: 'computed', label: 'Computed', cell: computedWords, numeric: true },
    {
      key: 'difference',
      label: 'Difference',
      cell: differenceWords,
      sortBy: ({ difference }) => (difference === null ? null : Math.abs(difference)),
      numeric: true,
    },
  ];
}

function What({ row: { row, column, note } }: { row: PublishedRow }) {
  return (
    <>
      {column === '' ? row : `${row}: ${column}`}
      {note && <span className={own.note}>{note}</span>}
    </>
  );
}
