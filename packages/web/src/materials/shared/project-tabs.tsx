import { useLocation } from '@tanstack/react-router';
import { SectionTabs } from '../../ui/section-tabs.tsx';

/** The pages of one coding, one row. */
export function ProjectTabs({ projectId, name }: { projectId: string; name: string }) {
  const { pathname } = useLocation();
  const root = `/materials/${projectId}`;
  const tabs = [
    { to: root, label: 'Report' },
    { to: `${root}/units`, label: 'Codes' },
    { to: `${root}/import`, label: 'Import' },
    { to: `${root}/second-coding`, label: 'Second coding' },
  ];
  return <SectionTabs label={name} tabs={tabs} at={pathname.startsWith('/materials/second-codings/') ? `${root}/second-coding` : undefined} />;
}
