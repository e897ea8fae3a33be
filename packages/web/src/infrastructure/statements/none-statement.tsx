import { Switch } from '@mantine/core';
import type { SectionStanding } from '@trellis/domain/infrastructure';
import { client } from '../../platform/api/index.ts';
import { SavedNote } from '../shared/saved-note.tsx';
import { useRefreshDesigns } from '../shared/use-design.ts';
import { useSavedValue } from '../shared/use-saved-value.ts';
import { noneWords } from '../shared/words.ts';
import classes from './statements.module.css';

interface Props {
  designId: string;
  standing: SectionStanding;
  mayEdit: boolean;
}

/** "There is none" is a statement of its own: without it, what is missing is unknown. Only offered while nothing is listed. */
export function NoneStatement({ designId, standing, mayEdit }: Props) {
  const refresh = useRefreshDesigns();
  const { section, stated, count } = standing;
  const saved = useSavedValue<boolean>(stated, async (next) => {
    await client.infrastructure.stateSection({ designId, section, stated: next });
    await refresh();
  });
  if (count > 0) return null;
  if (!mayEdit) return <p className={classes.dimmed}>{stated ? noneWords[section].stated : 'Not recorded.'}</p>;
  return (
    <div className={classes.block}>
      <Switch
        label={noneWords[section].question}
        description="Without this statement, what is not listed counts as not recorded."
        checked={saved.shown}
        onChange={(event) => saved.set(event.currentTarget.checked)}
      />
      <SavedNote saved={saved} words={(one) => (one ? 'there is none' : 'not recorded')} />
    </div>
  );
}
