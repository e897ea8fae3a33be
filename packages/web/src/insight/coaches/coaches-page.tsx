import { useQuery } from '@tanstack/react-query';
import { roleLabels } from '@trellis/domain/access';
import { api } from '../../platform/api/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { HeldTable } from '../shared/held-table.tsx';
import classes from '../shared/insight.module.css';
import { dayWords } from '../shared/words.ts';
import { TeamMonths } from './team-months.tsx';

/** The team by month, what was planned and did not happen, and the logs that coaches share. No figure with a name. */
export function CoachesPage() {
  const held = useQuery(api.insight.heldAgainstPlanned.queryOptions({ input: {} }));
  const missed = held.data?.rows.filter((row) => row.didNotHappen > 0) ?? [];
  return (
    <>
      <PageHeader
        question="How is the team of coaches doing?"
        badge={<AudienceBadge kind="building">Three coaches or more, without names; coaches see the same</AudienceBadge>}
        answer={
          held.data &&
          (missed.length === 0
            ? 'Nothing that was answered did not happen this school year.'
            : `Planned and not held this school year: ${missed.map((row) => `${row.name} ${row.didNotHappen}×`).join(', ')}.`)
        }
        action={<ButtonLink to="/practice">The whole profile</ButtonLink>}
      />
      <TeamMonths />
      <RecordSection title="Planned, and held">
        {held.isPending ? (
          <LoadingState what="what was planned" />
        ) : held.isError ? (
          <ProblemNotice error={held.error} onRetry={() => held.refetch()} />
        ) : (
          <>
            <p className={classes.dimmed}>
              {dayWords(held.data.from)} to {dayWords(held.data.to)}. What nobody has answered is not known.{' '}
              <TextLink to="/planned">Open the calendar</TextLink>
            </p>
            <HeldTable rows={held.data.rows} />
          </>
        )}
      </RecordSection>
      <SharedLogs />
    </>
  );
}

/** A figure with a name comes only from its owner: these have shared theirs. */
function SharedLogs() {
  const shares = useQuery(api.practice.listShares.queryOptions());
  return (
    <RecordSection title="Logs that coaches share with you">
      {shares.isPending ? (
        <LoadingState what="shared logs" />
      ) : shares.isError ? (
        <ProblemNotice error={shares.error} onRetry={() => shares.refetch()} />
      ) : shares.data.withMe.length === 0 ? (
        <EmptyState>A coach’s log and profile are the coach’s own. When somebody shares theirs with you, it stands here.</EmptyState>
      ) : (
        <>
          <ul>
            {shares.data.withMe.map(({ owner, until }) => (
              <li key={owner.appointmentId}>
                <TextLink to="/log" search={{ of: owner.appointmentId } as never}>
                  {owner.name}
                </TextLink>
                , {owner.title ?? roleLabels[owner.role]}
                {until === null ? '' : `, until ${dayWords(until)}`} ·{' '}
                <TextLink to="/my-practice" search={{ of: owner.appointmentId } as never}>
                  profile
                </TextLink>
              </li>
            ))}
          </ul>
          <p className={classes.dimmed}>
            Team figures stay hidden from you where fewer than three coaches remain who have not shared: otherwise their part could be worked out.
          </p>
        </>
      )}
    </RecordSection>
  );
}
