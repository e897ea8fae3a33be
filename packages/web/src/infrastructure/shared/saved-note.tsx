import { Button } from '@mantine/core';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { SavedValue } from './use-saved-value.ts';

/** Below a choice that saves itself: what went wrong, or both versions when somebody changed it meanwhile. */
export function SavedNote<T>({ saved, words }: { saved: SavedValue<T>; words: (value: T) => string }) {
  if (saved.mine)
    return (
      <div role="alert">
        Somebody changed this meanwhile; theirs stands above. Yours: {words(saved.mine.value)}.{' '}
        <Button variant="default" onClick={saved.keepMine} loading={saved.saving}>
          Keep mine
        </Button>
      </div>
    );
  return saved.saving ? null : <ProblemNotice error={saved.error} kept="What you see above is what stands." />;
}
