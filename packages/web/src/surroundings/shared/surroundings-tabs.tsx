import { SectionTabs } from '../../ui/section-tabs.tsx';

const tabs = [
  { to: '/vision', label: 'Vision' },
  { to: '/pulse', label: 'Pulse' },
  { to: '/roadblocks', label: 'Roadblocks' },
  { to: '/materials-in-use', label: 'Materials in use' },
  { to: '/school-focus', label: 'What schools work on' },
];

/** What surrounds the design, one row. */
export function SurroundingsTabs() {
  return <SectionTabs label="Around the design" tabs={tabs} />;
}
