import { useAppointment } from '../../platform/session/index.ts';
import { titleOf } from '../../platform/shell/account-menu.tsx';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { OwnChanges } from './own-changes.tsx';

/** One's own lines in the record of changes. */
export function MyChangesPage() {
  const appointment = useAppointment();
  return (
    <>
      <PageHeader
        question="What did you change?"
        answer={`Under your role as ${titleOf(appointment)}. Kind of change, record and time; never content.`}
        badge={<AudienceBadge kind="self">Only you</AudienceBadge>}
        back={{ to: '/what-is-stored', label: 'What is stored' }}
      />
      <OwnChanges />
    </>
  );
}
