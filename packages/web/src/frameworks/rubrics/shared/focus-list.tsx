import { IconTargetArrow } from '@tabler/icons-react';
import type { DistrictFocus } from '@trellis/domain/frameworks';
import { TextLink } from '../../../ui/links.tsx';
import classes from './focus-list.module.css';

/** The indicators that the district focuses on, each with the way to its rubric, unless that is the page it stands on. */
export function FocusList({ focus: { rows }, withRubric = true }: { focus: DistrictFocus; withRubric?: boolean }) {
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <IconTargetArrow size={20} aria-hidden className={classes.icon} />
          <div>
            <strong>{row.indicator.code}</strong> {row.indicator.label}
            {withRubric && (
              <div className={classes.where}>
                <TextLink to={`/rubrics/${row.rubric.id}`}>{row.rubric.name}</TextLink>
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
