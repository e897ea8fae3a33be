import { Button } from '@mantine/core';
import type { ComponentList, ComponentSummary } from '@trellis/domain/infrastructure';
import type { ReactNode } from 'react';
import { useAppointment } from '../../platform/session/index.ts';
import { type Column, DataList, EmptyState } from '../../ui/index.ts';
import type { DesignView } from '../shared/use-design.ts';
import { kindNames } from '../shared/words.ts';

interface Props {
  list: ComponentList;
  view: DesignView;
  filters: ReactNode;
  /** whether something is filtered out, so that an empty list means something else */
  filtered: boolean;
  onNew: (() => void) | null;
}

/** Components as a list to work in. */
export function ComponentRows({ list, view, filters, filtered, onNew }: Props) {
  const { timeZone } = useAppointment().district;
  const date = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone });
  const columns: Column<ComponentSummary>[] = [
    { key: 'name', label: 'Name', cell: (row) => row.name, sortBy: (row) => row.name },
    { key: 'kind', label: 'Kind', short: true, cell: (row) => kindNames[row.kind], sortBy: (row) => kindNames[row.kind] },
    { key: 'owner', label: 'Who answers for it', cell: (row) => row.owner.name ?? 'Not recorded', sortBy: (row) => row.owner.name },
    { key: 'links', label: 'Links', numeric: true, cell: (row) => row.linkCount, sortBy: (row) => row.linkCount },
    { key: 'evidence', label: 'Evidence', numeric: true, cell: (row) => row.evidenceCount, sortBy: (row) => row.evidenceCount },
    { key: 'updated', label: 'Changed', short: true, cell: (row) => date.format(new Date(row.updated.at)), sortBy: (row) => row.updated.at },
  ];
  return (
    <>
      <DataList
        caption="Components of the design"
        rows={list.rows}
        rowKey={(row) => row.id}
        rowLink={(row) => view.path(`/components/${row.id}`)}
        columns={columns}
        filters={filters}
        empty={
          <EmptyState action={onNew && <Button onClick={onNew}>Record one</Button>}>
            {filtered
              ? 'Nothing fits these filters.'
              : 'Vision, goals, framework, materials, assessments, plan templates, learning, meetings and roles stand here, each with who answers for it.'}
          </EmptyState>
        }
      />
      {list.total > list.rows.length && (
        <p>
          The first {list.rows.length} of {list.total}. Find or choose a kind to see the others.
        </p>
      )}
    </>
  );
}
