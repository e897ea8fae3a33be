import { useQuery } from '@tanstack/react-query';
import type { School } from '@trellis/domain/districts';
import { api } from '../../platform/api/index.ts';
import { useCanOpen } from '../../platform/pages/can-open.ts';
import { useMay } from '../../platform/session/index.ts';
import { refusalWords } from '../../ui/estimate-words.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';

/** What coaches do at a school: one's own records for a coach; for everybody else why there are no figures, and where some are. */
export function SchoolCoaching({ school }: { school: School }) {
  const mayRead = useMay('insight.read');
  const logs = useMay('practice.log');
  const readsTeam = useMay('practice.team');
  const canOpen = useCanOpen();
  const team = useQuery({ ...api.insight.teamProfile.queryOptions({ input: { unitKind: 'school', unitId: school.id } }), enabled: mayRead });
  if (!mayRead) return null;
  const readsRegions = (logs || readsTeam) && school.regionId !== null;
  return (
    <RecordSection title="Coaching">
      {logs && (
        <p>
          <TextLink to={`/my-practice?school=${school.id}`}>Your own practice at this school</TextLink>
        </p>
      )}
      {team.isPending && <LoadingState what="the figures" lines={2} />}
      {team.isError && <ProblemNotice error={team.error} onRetry={() => team.refetch()} />}
      {team.data && 'refused' in team.data.practice && (
        <p>
          <strong>{refusalWords(team.data.practice)}.</strong> {team.data.practice.reason}{' '}
          {canOpen('/methods/$name') && <TextLink to="/methods/suppression">How figures about others are released</TextLink>}
        </p>
      )}
      {canOpen('/practice') && (
        <p className={rows.dimmed}>
          <TextLink to={readsRegions ? `/practice?unit=${school.regionId}` : '/practice'}>
            {readsRegions ? `Figures of ${school.regionName}` : 'Figures of the district'}
          </TextLink>
        </p>
      )}
    </RecordSection>
  );
}
