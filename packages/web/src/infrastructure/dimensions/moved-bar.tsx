import { Button } from '@mantine/core';
import { type Design, type DesignRating, defaultSettings, levelOf, type Settings, selectRating } from '@trellis/domain/infrastructure';
import { client } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { sameValue } from '../shared/field-words.ts';
import { useDesignChange, useRefreshDesigns } from '../shared/use-design.ts';
import { resultWords } from './because.ts';
import classes from './settings.module.css';

interface Props {
  design: Design;
  before: DesignRating;
  /** null while it is computed */
  after: DesignRating | null;
  error: unknown;
  moved: Settings;
  onDone: () => void;
}

/** While settings are moved: what changes by it, and whether to keep it. */
export function MovedBar({ design, before, after, error, moved, onDone }: Props) {
  const refresh = useRefreshDesigns();
  const save = useDesignChange(async () => {
    const settings = sameValue(moved, defaultSettings) ? null : moved;
    const { revision } = await client.infrastructure.saveSettings({ designId: design.id, revision: design.revision, settings });
    onDone();
    offerUndo('The choices are saved.', async () => {
      await client.infrastructure.saveSettings({ designId: design.id, revision, settings: design.settings });
      await refresh();
    });
  });
  return (
    <div className={classes.bar} role="status">
      <div className={classes.barText}>
        <strong>Shown with other choices; nothing is saved.</strong> {error || !after ? '' : movesOf(before, after)}
        <ProblemNotice error={error ?? save.error} />
      </div>
      <div className={classes.barTools}>
        <Button variant="default" onClick={onDone}>
          Back to what is saved
        </Button>
        {design.may.decide && (
          <Button onClick={() => save.mutate(undefined)} loading={save.isPending} disabled={!after}>
            Save for this design
          </Button>
        )}
      </div>
    </div>
  );
}

/** `Inclusivity: Low → Medium.` for each rating that moves. */
function movesOf(before: DesignRating, after: DesignRating): string {
  const moves = before.ratings.flatMap((rating) => {
    const now = selectRating(after, rating.key);
    return levelOf(rating.result) === levelOf(now.result) ? [] : [`${rating.label}: ${resultWords(rating.result)} → ${resultWords(now.result)}`];
  });
  return moves.length === 0 ? 'No rating changes.' : `${moves.join('; ')}.`;
}
