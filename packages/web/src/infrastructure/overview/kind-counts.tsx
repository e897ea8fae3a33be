import { ComponentKind, componentKindLabels } from '@trellis/domain/infrastructure';
import classes from './kind-counts.module.css';

interface Props {
  counts: Partial<Record<ComponentKind, number>>;
  chosen: ComponentKind | null;
  onChoose: (kind: ComponentKind | null) => void;
}

/** How many of each kind; a press shows that kind only, another press shows all again. */
export function KindCounts({ counts, chosen, onChoose }: Props) {
  return (
    <ul className={classes.kinds} aria-label="Kinds of component">
      {ComponentKind.options.map((kind) => (
        <li key={kind}>
          <button type="button" className={classes.kind} aria-pressed={kind === chosen} onClick={() => onChoose(kind === chosen ? null : kind)}>
            <span className={classes.count} data-none={counts[kind] === undefined || undefined}>
              {counts[kind] ?? 'None'}
            </span>
            <span className={classes.label}>{componentKindLabels[kind]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
