import { useMay } from '../../platform/session/index.ts';
import { SectionTabs } from '../../ui/section-tabs.tsx';

/** The pages of one's own practice, above each of them. */
export function PracticeNav() {
  const logs = useMay('practice.log');
  const facilitates = useMay('practice.facilitate');
  const tabs = [
    ...(logs
      ? [
          { to: '/my-week', label: 'My week' },
          { to: '/log', label: 'My log' },
          { to: '/my-practice', label: 'My practice' },
          { to: '/my-practice/sharing', label: 'Who can read it' },
          { to: '/my-practice/second-look', label: 'Second look' },
        ]
      : []),
    ...(facilitates ? [{ to: '/planned', label: 'Planned and held' }] : []),
    { to: '/practice/types', label: 'Our words' },
  ];
  return <SectionTabs label="My practice" tabs={tabs} />;
}
