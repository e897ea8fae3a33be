import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Roadblock, roadblockAudience } from '@trellis/domain/infrastructure/surroundings';
import { api } from '../../platform/api/index.ts';
import { useCanOpen } from '../../platform/pages/can-open.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { useMay, useToday } from '../../platform/session/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { offsetOf, PageTurner } from '../../ui/page-turner.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { beginningOf } from '../../ui/text.ts';
import { agoWords, countWords, waitWords } from '../../ui/words.ts';
import { SurroundingsTabs } from '../shared/surroundings-tabs.tsx';

const sides = { all: 'All that you may read', raised: 'Raised by you', to_answer: 'For you to answer' } as const;
const states = { all: 'Answered or not', no: 'Not answered yet', yes: 'Answered' } as const;

/** What stands in the way, and the answers. */
export function RoadblocksPage() {
  const today = useToday();
  const canOpen = useCanOpen();
  const mayManage = useMay('practice.team');
  const [address, setAddress] = useAddressState({ side: 'all', answered: 'all', page: '1' });
  const side = address.side in sides ? (address.side as keyof typeof sides) : 'all';
  const list = useQuery(
    api.surroundings.listRoadblocks.queryOptions({
      input: { side, offset: offsetOf(address.page), ...(address.answered !== 'all' && { answered: address.answered === 'yes' }) },
      placeholderData: keepPreviousData,
    }),
  );
  const columns: Column<Roadblock>[] = [
    { key: 'text', label: 'What stands in the way', cell: (one) => beginningOf(one.text, 100) },
    { key: 'school', label: 'School', cell: (one) => one.school?.name ?? '—' },
    { key: 'by', label: 'Raised by', cell: (one) => `${one.raisedBy.name ?? 'a colleague'}, ${agoWords(one.raisedOn, today)}` },
    { key: 'owner', label: 'To answer', cell: (one) => one.owner.name ?? 'a colleague' },
    {
      key: 'state',
      label: 'Answer',
      cell: (one) => (one.answeredOn ? `answered ${agoWords(one.answeredOn, today)}` : `waits ${waitWords(one.raisedOn, today)}`),
    },
  ];
  return (
    <>
      <SurroundingsTabs />
      <PageHeader
        question="What stands in the way?"
        answer={list.data && `${countWords(list.data.total, 'roadblock')}, those that wait longest on top.`}
        badge={<AudienceBadge kind="table">{mayManage ? 'Those who raised one, those asked to answer, and you' : roadblockAudience}</AudienceBadge>}
        action={canOpen('/roadblocks/new') && <ButtonLink to="/roadblocks/new">Raise a roadblock</ButtonLink>}
      />
      {list.isPending && <LoadingState what="the roadblocks" />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => list.refetch()} />}
      {list.data && (
        <>
          <DataList
            caption="Roadblocks, those that wait longest first"
            rows={list.data.rows}
            columns={columns}
            rowKey={(one) => one.id}
            rowLink={(one) => `/roadblocks/${one.id}`}
            filters={
              <>
                <NativeSelect
                  label="Whose"
                  data={Object.entries(sides).map(([value, label]) => ({ value, label }))}
                  value={side}
                  onChange={(event) => setAddress({ side: event.currentTarget.value, page: '1' })}
                />
                <NativeSelect
                  label="Answer"
                  data={Object.entries(states).map(([value, label]) => ({ value, label }))}
                  value={address.answered}
                  onChange={(event) => setAddress({ answered: event.currentTarget.value, page: '1' })}
                />
              </>
            }
            empty={
              <EmptyState>
                What stands in the way of the work, and that somebody else can change, stands here until it is answered: substitutes, schedules, materials that
                have not come.
              </EmptyState>
            }
          />
          <PageTurner total={list.data.total} page={Number(address.page) || 1} onPage={(page) => setAddress({ page: String(page) })} />
        </>
      )}
    </>
  );
}
