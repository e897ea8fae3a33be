import type { CaseFinding } from '@trellis/domain/frameworks';
import classes from './finding-list.module.css';

const headings: Record<CaseFinding['kind'], string> = { problem: 'What keeps it out', left_out: 'Left out', mended: 'Mended', note: 'To know' };
const kinds = Object.keys(headings) as CaseFinding['kind'][];

/** What was found in a file, the gravest first; each with how often, and where first. */
export function FindingList({ findings }: { findings: readonly CaseFinding[] }) {
  return kinds.map((kind) => {
    const found = findings.filter((finding) => finding.kind === kind);
    if (found.length === 0) return null;
    return (
      <section key={kind} aria-label={headings[kind]}>
        <h4 className={classes.heading}>{headings[kind]}</h4>
        <ul className={classes.list}>
          {found.map(({ message, count, examples }) => (
            <li key={message}>
              {message} {count > 1 && <strong>{count.toLocaleString('en-US')} times.</strong>}
              <div className={classes.where}>
                {examples.slice(0, 3).join('; ')}
                {count > 3 ? ' …' : ''}
              </div>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
