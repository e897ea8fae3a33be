import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RubricContent, RubricVersion } from '@trellis/domain/frameworks';
import { useRef } from 'react';
import { api, client, problemOf } from '../../../platform/api/index.ts';

export type Edit = (content: RubricContent) => RubricContent;

interface Saved {
  revision: number;
  content: RubricContent;
}

/** A draft that is being written by several hands, perhaps: every change is made on what stands. */
export interface DraftEditing {
  versionId: string;
  revision: number;
  content: RubricContent;
  /** a change that fits whatever else was changed meanwhile: adding, moving, removing */
  change: (edit: Edit) => void;
  /** the same, to be waited for */
  send: (edit: Edit) => Promise<void>;
  /** a change of one value; where somebody else changed that value too, both are shown */
  sendValue: (edit: Edit, fits: (current: RubricContent) => boolean) => Promise<void>;
  error: unknown;
}

/**
 * Saves of one draft, one after the other, each on the revision that stands. Somebody else's change of another place is taken in and
 * ours made on top of it; of the same place, it is a conflict for the field to show.
 */
export function useDraft(version: RubricVersion & { revision: number }): DraftEditing {
  const queries = useQueryClient();
  const known = useRef<Saved & { last: Promise<unknown> }>({ revision: version.revision, content: version.content, last: Promise.resolve() });
  if (version.revision > known.current.revision) Object.assign(known.current, { revision: version.revision, content: version.content });

  const take = ({ revision, content }: Saved) => {
    Object.assign(known.current, { revision, content });
    const queryKey = api.frameworks.readRubricVersion.queryKey({ input: { id: version.id } });
    queries.setQueryData(queryKey, (before) => before && { ...before, revision, content });
  };
  const attempt = async (edit: Edit, fits: (current: RubricContent) => boolean, left: number): Promise<void> => {
    const { revision, content } = known.current;
    const next = edit(content);
    if (next === content) return;
    try {
      take(await client.frameworks.saveRubricDraft({ id: version.id, revision, content: next }));
    } catch (error) {
      const { code, current } = problemOf(error);
      if (code !== 'CONFLICT' || !current) throw error;
      const stands = current as Saved;
      const goesOn = left > 0 && fits(stands.content);
      take(stands);
      if (!goesOn) throw error;
      await attempt(edit, fits, left - 1);
    }
  };
  const sendValue: DraftEditing['sendValue'] = (edit, fits) => {
    const saving = known.current.last.then(() => attempt(edit, fits, 5));
    known.current.last = saving.catch(() => undefined);
    return saving;
  };
  const send = (edit: Edit) => sendValue(edit, () => true);
  const change = useMutation({ mutationFn: send, networkMode: 'always' });
  // what was saved last, should an older answer arrive late
  const { revision, content } = known.current;
  return { versionId: version.id, revision, content, change: change.mutate, send, sendValue, error: change.error };
}
