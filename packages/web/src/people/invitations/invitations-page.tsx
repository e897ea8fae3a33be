import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { InvitationLine } from '@trellis/domain/people';
import { useState } from 'react';
import { api, client, useChange } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { offsetOf, PageTurner } from '../../ui/page-turner.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { SectionTabs } from '../../ui/section-tabs.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import { peopleTabs } from '../shared/people-tabs.ts';
import { InviteMany } from './invite-many.tsx';

/** Links that are on their way or ran out, and inviting several people at once. */
export function InvitationsPage() {
  const [address, setAddress] = useAddressState({ page: '1' });
  const open = useQuery(api.people.listInvitations.queryOptions({ input: { offset: offsetOf(address.page) }, placeholderData: (before) => before }));
  const [said, setSaid] = useState<string | null>(null);
  const resend = useChange(
    (personId: string) => client.people.resendInvitation({ personId }),
    ({ left, sent }) => setSaid(left[0]?.message ?? (sent.length > 0 ? 'A new link was sent.' : null)),
  );
  const withdraw = useChange(
    (personId: string) => client.people.withdrawInvitation({ personId }),
    () => setSaid('The invitation is withdrawn.'),
  );
  const columns: Column<InvitationLine>[] = [
    { key: 'name', label: 'Name', cell: (line) => line.name },
    { key: 'email', label: 'E-mail', cell: (line) => <span style={{ overflowWrap: 'anywhere' }}>{line.email ?? '—'}</span> },
    { key: 'state', label: 'Link', cell: (line) => `${line.expired ? 'ran out' : 'opens until'} ${dayWords(line.expiresOn)}` },
    {
      key: 'do',
      label: '',
      cell: (line) => (
        <Group gap="xs">
          <Button
            variant="default"
            loading={resend.isPending && resend.variables === line.personId}
            onClick={() => resend.mutate(line.personId)}
            aria-label={`Send ${line.name} a new link`}
          >
            Send again
          </Button>
          <Button
            variant="default"
            loading={withdraw.isPending && withdraw.variables === line.personId}
            onClick={() => withdraw.mutate(line.personId)}
            aria-label={`Withdraw the invitation of ${line.name}`}
          >
            Withdraw
          </Button>
        </Group>
      ),
    },
  ];
  return (
    <>
      <SectionTabs label="People" tabs={peopleTabs} />
      <PageHeader
        question="Who has not come in yet?"
        answer={
          open.data &&
          (open.data.total === 0 ? 'No invitation is open.' : `${countWords(open.data.total, 'invitation')} open or run out. Links open for 14 days.`)
        }
      />
      <output>{said}</output>
      <ProblemNotice error={resend.error ?? withdraw.error} kept="The invitation is as it was." />
      {open.isError && <ProblemNotice error={open.error} onRetry={() => open.refetch()} />}
      {open.isPending && <LoadingState what="the invitations" />}
      {open.data && (
        <>
          <DataList
            caption="Invitations by name"
            rows={open.data.rows}
            columns={columns}
            rowKey={(line) => line.personId}
            rowLink={(line) => `/people/${line.personId}`}
            empty={<EmptyState>Invitations that are on their way stand here until they are accepted.</EmptyState>}
          />
          <PageTurner total={open.data.total} page={Number(address.page) || 1} onPage={(page) => setAddress({ page: String(page) })} />
        </>
      )}
      <RecordSection title="Invite people">
        <InviteMany />
      </RecordSection>
    </>
  );
}
