import { useLocation } from '@tanstack/react-router';
import { TextLink } from '../../ui/links.tsx';
import classes from './design-tabs.module.css';
import type { DesignView } from './use-design.ts';

/** The pages of a design, one row. A draft says that it is one. */
export function DesignTabs({ view }: { view: DesignView }) {
  const { pathname } = useLocation();
  const { draftId, design } = view;
  const tabs = draftId === null ? todaysTabs : draftTabs(draftId);
  return (
    <nav className={classes.nav} aria-label={draftId === null ? 'District design' : `Draft: ${design.name}`} data-no-print>
      {draftId !== null && (
        <p className={classes.draft}>
          <strong>Draft: {design.name}.</strong> Today’s design stays as it is until something is adopted. <TextLink to="/design">Today’s design</TextLink>
        </p>
      )}
      <ul className={classes.tabs}>
        {tabs.map(([to, label]) => (
          <li key={to}>
            <TextLink to={to} className={classes.tab} aria-current={pathname === to ? 'page' : undefined} underline="never">
              {label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The pages of the design as it is today; what it is coded from stands last. */
export const todaysTabs: readonly (readonly [string, string])[] = [
  ['/design', 'Components'],
  ['/design/map', 'Map'],
  ['/design/dimensions', 'Four dimensions'],
  ['/design/roles', 'Roles'],
  ['/design/initiatives', 'Initiative load'],
  ['/design/compare', 'Side by side'],
  ['/design/drafts', 'Try a change'],
  ['/materials', 'Materials'],
];

const draftTabs = (id: string): readonly (readonly [string, string])[] => [
  [`/design/drafts/${id}`, 'What follows'],
  [`/design/drafts/${id}/components`, 'Components'],
  [`/design/drafts/${id}/map`, 'Map'],
  [`/design/drafts/${id}/dimensions`, 'Four dimensions'],
];
