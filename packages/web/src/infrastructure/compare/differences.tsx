import type { DesignDifference, DesignPart } from '@trellis/domain/infrastructure';
import { Changes } from '../shared/changes.tsx';
import { spread } from '../shared/field-words.ts';
import classes from './differences.module.css';

interface Props {
  differences: readonly DesignDifference[];
  before: string;
  after: string;
}

const parts: Record<DesignPart, string> = {
  district: 'The district',
  settings: 'Choices of Trellis',
  component: 'Components',
  structure: 'Participation structures',
  role: 'Roles',
  mandate: 'What is prescribed',
  sphere: 'What is watched over',
  feature: 'Judgments of specificity',
  link: 'Links',
  scope: 'Scope of the coding',
  standard: 'Standards in the scope',
  decision: 'Decisions',
};

/** What differs in the designs themselves, by component: what only one of them has, and what is otherwise. */
export function Differences({ differences, before, after }: Props) {
  if (differences.length === 0) return <p className={classes.none}>The two designs are the same.</p>;
  const order = Object.keys(parts) as DesignPart[];
  return (
    <div className={classes.parts}>
      {order.map((part) => {
        const here = differences.filter((one) => one.part === part);
        if (here.length === 0) return null;
        const only = (change: 'added' | 'removed') => here.filter((one) => one.change === change).map((one) => one.name);
        const changed = here.filter((one) => one.change === 'changed');
        return (
          <details key={part} className={classes.part}>
            <summary>
              <strong>{parts[part]}</strong>
              <span className={classes.counts}>{countsOf(only('removed').length, only('added').length, changed.length, before, after)}</span>
            </summary>
            <Names title={`Only in ${before}`} names={only('removed')} />
            <Names title={`Only in ${after}`} names={only('added')} />
            {changed.map((one) => (
              <div key={one.key} className={classes.changed}>
                <div className={classes.name}>{one.name}</div>
                <Changes
                  changes={spread(one.fields.map(({ field, before: was, after: is }) => ({ field, before: was, after: is })))}
                  before={before}
                  after={after}
                />
              </div>
            ))}
          </details>
        );
      })}
    </div>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div className={classes.changed}>
      <div className={classes.name}>{title}</div>
      <div>{names.join('; ')}</div>
    </div>
  );
}

function countsOf(removed: number, added: number, changed: number, before: string, after: string): string {
  return [
    ...(removed > 0 ? [`${removed} only in ${before}`] : []),
    ...(added > 0 ? [`${added} only in ${after}`] : []),
    ...(changed > 0 ? [`${changed} ${changed === 1 ? 'differs' : 'differ'}`] : []),
  ].join(', ');
}
