import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ImportKind, ImportRun } from '@trellis/domain/exchange';
import { api } from '../platform/api/index.ts';
import { useCanOpen } from '../platform/pages/can-open.ts';
import { useAddressState } from '../platform/pages/index.ts';
import { type Column, DataList } from '../ui/data-list/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { offsetOf, PageTurner } from '../ui/page-turner.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { countWords, dayWords } from '../ui/words.ts';
import { importKindLabels } from './import-kind-labels.ts';

const columns: Column<ImportRun>[] = [
  { key: 'file', label: 'File', cell: (run) => run.fileName ?? 'Pasted rows' },
  { key: 'kind', label: 'What', cell: (run) => importKindLabels[run.kind] },
  { key: 'on', label: 'Day', short: true, cell: (run) => dayWords(run.on) },
  { key: 'rows', label: 'Rows', numeric: true, cell: (run) => run.rows.toLocaleString('en-US') },
  { key: 'bad', label: 'Left out', numeric: true, cell: (run) => (run.bad === 0 ? 'none' : run.bad.toLocaleString('en-US')) },
  { key: 'created', label: 'Added', numeric: true, cell: (run) => run.created.toLocaleString('en-US') },
  { key: 'updated', label: 'Changed', numeric: true, cell: (run) => run.updated.toLocaleString('en-US') },
];

const starts = [
  { to: '/people/import', label: 'Import people' },
  { to: '/schools/import', label: 'Import schools' },
] as const;

/** Every import of the kinds that this role may bring in. */
export function ImportsPage() {
  const [address, setAddress] = useAddressState({ kind: '', page: '1' });
  const canOpen = useCanOpen();
  const input = { offset: offsetOf(address.page), ...(address.kind in importKindLabels && { kind: address.kind as ImportKind }) };
  const imports = useQuery(api.exchange.listImports.queryOptions({ input, placeholderData: (before) => before }));
  return (
    <>
      <PageHeader
        question="What was brought in from files?"
        answer={imports.data && `${countWords(imports.data.total, 'import')}. The files themselves are not kept.`}
        action={
          <Group gap="sm">
            {starts
              .filter(({ to }) => canOpen(to))
              .map(({ to, label }, index) => (
                <ButtonLink key={to} to={to} variant={index === 0 ? 'filled' : 'default'}>
                  {label}
                </ButtonLink>
              ))}
          </Group>
        }
      />
      {imports.isError ? (
        <ProblemNotice error={imports.error} onRetry={() => imports.refetch()} />
      ) : imports.isPending ? (
        <LoadingState what="the imports" />
      ) : (
        <>
          <DataList
            caption="Imports, newest first"
            rows={imports.data.rows}
            columns={columns}
            rowKey={(run) => run.id}
            rowLink={(run) => `/imports/${run.id}`}
            filters={
              <NativeSelect
                label="What"
                data={[{ value: '', label: 'Everything' }, ...Object.entries(importKindLabels).map(([value, label]) => ({ value, label }))]}
                value={address.kind}
                onChange={(event) => setAddress({ kind: event.currentTarget.value, page: '1' })}
              />
            }
            empty={<EmptyState>Lists of people and schools that were brought in stand here, each with the rows that were left out and why.</EmptyState>}
          />
          <PageTurner total={imports.data.total} page={Number(address.page) || 1} onPage={(page) => setAddress({ page: String(page) })} />
        </>
      )}
    </>
  );
}
