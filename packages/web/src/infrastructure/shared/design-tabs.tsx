import { TextLink } from '../../ui/links.tsx';
import { SectionTabs } from '../../ui/section-tabs.tsx';
import classes from './design-tabs.module.css';
import type { DesignView } from './use-design.ts';

/** The pages of a design, one row. A draft says that it is one. */
export function DesignTabs({ view: { draftId, design } }: { view: DesignView }) {
  if (draftId === null) return <SectionTabs label="District design" />;
  return (
    <>
      <p className={classes.draft} data-no-print>
        <strong>Draft: {design.name}.</strong> Today’s design stays as it is until something is adopted. <TextLink to="/design">Today’s design</TextLink>
      </p>
      <SectionTabs label={`Draft: ${design.name}`} tabs={draftTabs(draftId)} />
    </>
  );
}

const draftTabs = (id: string): readonly { to: string; label: string }[] => [
  { to: `/design/drafts/${id}`, label: 'What follows' },
  { to: `/design/drafts/${id}/components`, label: 'Components' },
  { to: `/design/drafts/${id}/map`, label: 'Map' },
  { to: `/design/drafts/${id}/dimensions`, label: 'Four dimensions' },
];
