import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './how-do-you-know.module.css';
import { TextLink } from './links.tsx';

interface Props {
  /** the rule, in the district's words */
  rule: ReactNode;
  /** the records that the figure was computed over */
  records?: { to: string; label: string };
  /** the page on the method */
  method?: { href: string; label: string };
  /** until when records were counted, in words */
  asOf?: string;
  children?: ReactNode;
}

/** Every figure answers "how do you know?": the rule, the records, the method. */
export function HowDoYouKnow({ rule, records, method, asOf, children }: Props) {
  return (
    <details className={classes.details}>
      <summary className={classes.summary}>
        <IconChevronRight size={16} aria-hidden className={classes.chevron} />
        How do you know?
      </summary>
      <div className={classes.body}>
        <div>{rule}</div>
        {children}
        <ul className={classes.links}>
          {records && (
            <li>
              <TextLink to={records.to}>{records.label}</TextLink>
            </li>
          )}
          {method && (
            <li>
              <a href={method.href}>{method.label}</a>
            </li>
          )}
          {asOf && <li>Counted until {asOf}</li>}
        </ul>
      </div>
    </details>
  );
}
