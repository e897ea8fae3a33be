import { useMay } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from './practice-nav.module.css';

/** The pages of one's own practice, above each of them. */
export function PracticeNav() {
  const logs = useMay('practice.log');
  const facilitates = useMay('practice.facilitate');
  const pages = [
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
  return (
    <nav aria-label="My practice" className={classes.nav} data-no-print>
      {pages.map(({ to, label }) => (
        <TextLink key={to} to={to} className={classes.link} activeOptions={{ exact: true, includeSearch: false }} underline="never">
          {label}
        </TextLink>
      ))}
    </nav>
  );
}
