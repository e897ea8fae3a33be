import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useAppointment, useMay } from '../../platform/session/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { HeldTable } from '../shared/held-table.tsx';
import classes from '../shared/insight.module.css';
import { Refusal } from '../shared/refusal.tsx';
import { countWords, dayWords, hourWords } from '../shared/words.ts';
import { AccessFigures } from './sections.tsx';
import { TeamFigures } from './team-figures.tsx';
import { TeamPicker } from './team-picker.tsx';
import { useTeam } from './use-team.ts';

/** What all coaches together did: the released figures of a unit and period, with what was planned and held. */
export function PracticePage() {
  const state = useTeam();
  const { releases, team, cases, period } = state;
  const logs = useMay('practice.log');
  const readsTeam = useMay('practice.team');
  const coach = logs && !readsTeam;
  const { district } = useAppointment();
  if (releases.isError) return <ProblemNotice error={releases.error} onRetry={() => releases.refetch()} />;
  if (team.isError) return <ProblemNotice error={team.error} onRetry={() => team.refetch()} />;
  if (team.isPending) return <LoadingState what="the figures" lines={10} />;
  const { practice, access, readable, rest, unit } = team.data;
  const asOf = team.data.period ? dayWords(team.data.period.ends) : '';
  return (
    <>
      <PageHeader
        question="What does coaching look like in practice?"
        badge={<AudienceBadge kind="building">{`Figures of three coaches or more, without names`}</AudienceBadge>}
        answer={
          'refused' in practice
            ? `${unit.name}: no figures${team.data.period ? ` for ${lower(team.data.period.label)}` : ' yet'}.`
            : `${unit.name}, ${lower(team.data.period?.label ?? '')}, counted until ${asOf}: ${countWords(practice.profile.tasks, 'task')} of ${countWords(practice.coaches, 'coach', 'coaches')}, ${hourWords(practice.profile.minutes)}, ${countWords(practice.profile.interactions, 'conversation')}.`
        }
        action={'refused' in practice ? undefined : <PrintButton />}
      />
      <TeamPicker state={state} />
      {'refused' in practice ? (
        <Refusal {...practice} />
      ) : (
        <>
          <p className={classes.dimmed}>
            Over completely logged weeks: {practice.profile.covers}. What was not logged is not known.{' '}
            {readable === 0 ? (
              'The records themselves are closed to you.'
            ) : (
              <>
                You may <TextLink to={coach ? '/log' : '/my-practice/sharing'}>open {countWords(readable, 'record')}</TextLink> of them;{' '}
                {countWords(rest ?? 0, 'other is', 'others are')} closed to you.
              </>
            )}
          </p>
          <TeamFigures profile={practice.profile} beside={cases} asOf={asOf} state={state} coach={coach} />
        </>
      )}
      {readsTeam && unit.kind === 'district' && <Held from={period?.cell.period.starts} to={period?.cell.period.over ? period.cell.period.ends : undefined} />}
      <RecordSection title="Who approached which schools?">
        {'refused' in access ? <Refusal {...access} /> : <AccessFigures {...access} />}
        <p className={classes.dimmed}>Counts of schools, never their names. Coaches note approaches in their log.</p>
      </RecordSection>
      <nav className={classes.onward} aria-label="Onward" data-no-print>
        <TextLink to="/propositions">Links between design and practice in {district.name}</TextLink>
        <TextLink to="/published">Published and computed</TextLink>
        <TextLink to="/methods/practice-profile">How a practice profile is computed</TextLink>
      </nav>
    </>
  );
}

const lower = (label: string) => label.replace(/^(School|Fall|Spring)/, (word) => word.toLowerCase());

function Held({ from, to }: { from: string | undefined; to: string | undefined }) {
  const held = useQuery(api.insight.heldAgainstPlanned.queryOptions({ input: { ...(from ? { from } : {}), ...(to ? { to } : {}) } }));
  return (
    <RecordSection title="What was planned, and what was held?">
      {held.isPending ? (
        <LoadingState what="what was planned" />
      ) : held.isError ? (
        <ProblemNotice error={held.error} onRetry={() => held.refetch()} />
      ) : (
        <>
          <p className={classes.dimmed}>
            {dayWords(held.data.from)} to {dayWords(held.data.to)}. What nobody has answered is not known: neither held nor not held.
          </p>
          <HeldTable rows={held.data.rows} />
        </>
      )}
    </RecordSection>
  );
}
