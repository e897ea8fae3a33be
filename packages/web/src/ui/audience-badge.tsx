import { IconBuilding, IconLock, IconTable, IconUsers } from '@tabler/icons-react';
import classes from './audience-badge.module.css';

/** How wide a thing is open: one person, two, the people around one table, or a whole building or district. */
export type AudienceKind = 'self' | 'pair' | 'table' | 'building';

interface Props {
  kind: AudienceKind;
  /** the sentence: "Only you and Ana Ruiz", "Your principal can see this" */
  children: string;
  /** somebody among them evaluates: the border doubles */
  evaluator?: boolean;
  /** opens who can see this and who opened it */
  onOpen?: () => void;
}

const icons = { self: IconLock, pair: IconUsers, table: IconTable, building: IconBuilding };

/** Who can see this, under every title: an icon and names. */
export function AudienceBadge({ kind, children, evaluator, onOpen }: Props) {
  const Icon = icons[kind];
  const content = (
    <>
      <Icon size={16} aria-hidden />
      {children}
      {evaluator && <span className={classes.evaluator}>evaluates</span>}
    </>
  );
  const isPrivate = kind === 'self' || kind === 'pair';
  if (!onOpen)
    return (
      <span className={classes.badge} data-private={isPrivate || undefined} data-evaluator={evaluator || undefined}>
        {content}
      </span>
    );
  return (
    <button
      type="button"
      className={classes.badge}
      data-private={isPrivate || undefined}
      data-evaluator={evaluator || undefined}
      onClick={onOpen}
      aria-label={`Who can see this: ${children}`}
    >
      {content}
    </button>
  );
}
