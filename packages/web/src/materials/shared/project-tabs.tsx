import { useLocation } from '@tanstack/react-router';
import { useMay } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from '../../ui/section-tabs.module.css';

/** The pages of one coding, one row. */
export function ProjectTabs({ projectId, name }: { projectId: string; name: string }) {
  const { pathname } = useLocation();
  const mayCode = useMay('materials.code');
  const root = `/materials/${projectId}`;
  const current = pathname.startsWith('/materials/second-codings/') ? `${root}/second-coding` : pathname;
  const tabs = [
    { to: root, label: 'Report', shown: true },
    { to: `${root}/units`, label: 'Codes', shown: true },
    { to: `${root}/import`, label: 'Import', shown: mayCode },
    { to: `${root}/second-coding`, label: 'Second coding', shown: true },
  ];
  return (
    <nav className={classes.nav} aria-label={name} data-no-print>
      <ul className={classes.tabs}>
        {tabs
          .filter(({ shown }) => shown)
          .map(({ to, label }) => (
            <li key={to}>
              <TextLink to={to} className={classes.tab} aria-current={to === current ? 'page' : undefined} underline="never">
                {label}
              </TextLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
