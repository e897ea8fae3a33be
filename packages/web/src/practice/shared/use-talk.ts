import type { RoleGroup } from '@trellis/domain/access';
import type { EntryInteraction, LogEntry } from '@trellis/domain/practice';
import { useCallback, useEffect, useRef, useState } from 'react';
import { drafts, draftsChanged } from '../../platform/drafts/index.ts';
import type { FocusChoice } from './focus-keys.ts';
import { likelyPartner } from './parts-taken.ts';
import { useSaveEntry } from './save-entry.ts';

const rest = 300;
const keyOf = (entryId: string) => `practice/talk/${entryId}`;

/** What an entry's author says was talked about: kept on the device at every key, sent when the keys rest. */
export function useTalk(entry: LogEntry) {
  const [typed, setTyped] = useState<EntryInteraction[] | null>(() => readDraft(entry.id));
  const [partner, setPartner] = useState<RoleGroup>(() => likelyPartner(entry.people, entry.kind));
  const saving = useSaveEntry();
  const latest = useRef(entry);
  latest.current = entry;
  const { mutateAsync } = saving;

  const send = useCallback(
    async (talk: EntryInteraction[]) => {
      try {
        await mutateAsync({ entry: latest.current, change: { interactions: talk } });
      } catch {
        return; // the mutation holds the problem, and the device holds the talk
      }
      setTyped((now) => (now === talk ? null : now));
      if (drafts().selectOptional(keyOf(latest.current.id))?.text === JSON.stringify(talk)) drafts().remove(keyOf(latest.current.id));
      draftsChanged();
    },
    [mutateAsync],
  );

  useEffect(() => {
    if (typed === null) return;
    const timer = window.setTimeout(() => void send(typed), rest);
    return () => window.clearTimeout(timer);
  }, [typed, send]);

  const unsent = useRef(typed);
  unsent.current = typed;
  useEffect(() => () => void (unsent.current && send(unsent.current)), [send]);

  const talk = typed ?? entry.interactions;
  const change = (next: EntryInteraction[]) => {
    drafts().keep(keyOf(entry.id), { text: JSON.stringify(next), base: JSON.stringify(entry.interactions), at: Date.now() });
    draftsChanged();
    setTyped(next);
  };
  return {
    talk,
    partner,
    setPartner,
    add: (choice: FocusChoice) => change([...talk, talkOf(choice, partner)]),
    remove: (id: string) => change(talk.filter((one) => one.id !== id)),
    error: saving.error,
    retry: () => void (typed && send(typed)),
    waiting: typed !== null,
  };
}

export function talkOf({ focus, focusTypeId }: FocusChoice, partner: RoleGroup): EntryInteraction {
  return { id: crypto.randomUUID(), partner, focus, focusTypeId };
}

function readDraft(entryId: string): EntryInteraction[] | null {
  const draft = drafts().selectOptional(keyOf(entryId));
  return draft === null ? null : (JSON.parse(draft.text) as EntryInteraction[]);
}
