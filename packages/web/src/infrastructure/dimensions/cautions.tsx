import { IconInfoCircle } from '@tabler/icons-react';
import type { Caution } from '@trellis/domain/infrastructure';
import classes from './dimensions.module.css';

/** What stands beside every rating, always in sight. */
export function Cautions({ cautions }: { cautions: readonly Caution[] }) {
  return (
    <aside className={classes.cautions} aria-label="Read this with every rating">
      <IconInfoCircle size={20} aria-hidden />
      <ul>
        {cautions.map((caution) => (
          <li key={caution.text} title={caution.source}>
            {caution.text}
          </li>
        ))}
      </ul>
    </aside>
  );
}
