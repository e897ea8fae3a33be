import { Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DesignSummary } from '@trellis/domain/infrastructure';
import { api, client } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { useAppointment, useMay } from '../../platform/session/index.ts';
import { type Column, DataList, EmptyState, LoadingState, PageHeader, ProblemNotice } from '../../ui/index.ts';
import { InDesign } from '../shared/in-design.tsx';
import { adoptedOf, useDesignChange } from '../shared/use-design.ts';
import { bylineWords } from '../shared/words.ts';
import { AdoptedFrom } from './adopted-from.tsx';
import { useStartDraft } from './use-start-draft.ts';

/** Drafts: changes that somebody tries before they are adopted. */
export function DraftsPage() {
  return <InDesign title="Which changes are being tried?">{() => <Drafts />}</InDesign>;
}

function Drafts() {
  const [address, setAddress] = useAddressState({ away: '' });
  const discarded = address.away === 'yes';
  const designs = useQuery(api.infrastructure.listDesigns.queryOptions({ input: { discarded } }));
  const { timeZone } = useAppointment().district;
  const mayEdit = useMay('design.edit');
  const adopted = designs.data ? adoptedOf(designs.data) : null;
  const start = useStartDraft(adopted);
  const restore = useDesignChange(({ id, revision }: DesignSummary) => client.infrastructure.restoreDraft({ designId: id, revision }));
  const drafts = designs.data?.filter((design) => design.state !== 'adopted') ?? [];
  const begin = mayEdit && (
    <Button onClick={() => start.mutate(undefined)} loading={start.isPending}>
      Try a change
    </Button>
  );
  const columns: Column<DesignSummary>[] = [
    { key: 'name', label: 'Draft', cell: (row) => row.name, sortBy: (row) => row.name },
    { key: 'state', label: 'State', short: true, cell: (row) => (row.state === 'discarded' ? 'Set aside' : 'Being tried') },
    { key: 'created', label: 'Started by', cell: (row) => bylineWords(row.created, timeZone), sortBy: (row) => row.created.at },
    {
      key: 'restore',
      label: '',
      cell: (row) =>
        row.state === 'discarded' && (
          <Button variant="subtle" onClick={() => restore.mutate(row)}>
            Take it up again
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageHeader
        question="Which changes are being tried?"
        answer={
          designs.data &&
          `${drafts.length === 0 ? 'None that you can see' : `${drafts.length} that you can see`}. A draft is read by whoever made it and those invited.`
        }
        action={drafts.length > 0 && begin}
      />
      <ProblemNotice error={start.error ?? restore.error} />
      {designs.isPending ? (
        <LoadingState what="the drafts" />
      ) : designs.isError ? (
        <ProblemNotice error={designs.error} onRetry={() => void designs.refetch()} />
      ) : (
        <DataList
          caption="Drafts"
          rows={drafts}
          rowKey={(row) => row.id}
          rowLink={(row) => `/design/drafts/${row.id}`}
          columns={columns}
          filters={
            <Switch
              label="Show those set aside, too"
              checked={discarded}
              onChange={(event) => setAddress({ away: event.currentTarget.checked ? 'yes' : '' })}
            />
          }
          empty={
            <EmptyState action={begin}>
              A draft is a copy of today’s design. Change it, and see at once what would follow for the four dimensions; adopt what you want to keep.
            </EmptyState>
          }
        />
      )}
      {adopted && <AdoptedFrom adoptedId={adopted.id} title="Adopted from drafts" />}
    </>
  );
}
