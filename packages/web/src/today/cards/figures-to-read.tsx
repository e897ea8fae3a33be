import { useCanOpen } from '../../platform/pages/can-open.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from '../today.module.css';
import { TodayCard } from '../today-card.tsx';

const pages = [
  { to: '/practice', label: 'Practice', why: 'released figures of the district' },
  { to: '/published', label: 'Published and computed', why: 'every printed figure beside ours' },
  { to: '/design', label: 'District design', why: 'what is written down, with evidence' },
  { to: '/design/dimensions', label: 'The four dimensions', why: 'levels with their conditions' },
  { to: '/design/compare', label: 'Designs side by side', why: 'beside the published districts' },
  { to: '/propositions', label: 'Design and practice', why: 'six links, with the district’s own figures' },
  { to: '/materials', label: 'Coded materials', why: 'coverage and demand' },
];

/** Where figures are read, for those who read rather than record; only pages that are there. */
export function FiguresToRead() {
  const canOpen = useCanOpen();
  const shown = pages.filter(({ to }) => canOpen(to));
  if (shown.length === 0) return null;
  return (
    <TodayCard title="Figures to read">
      <ul className={classes.list}>
        {shown.map(({ to, label, why }) => (
          <li key={to}>
            <TextLink to={to}>{label}</TextLink>
            <span className={classes.dimmed}>{why}</span>
          </li>
        ))}
      </ul>
    </TodayCard>
  );
}
