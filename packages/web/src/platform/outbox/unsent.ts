import { countWords } from '../../ui/words.ts';
import { drafts } from '../drafts/draft-store.ts';
import { useUnsentCount } from '../drafts/use-unsent.ts';
import { openedDevice } from './start.ts';
import { useOutbox } from './state.ts';

/** How much on this device the server has not said yes to: records of the outbox, and texts of single fields. */
export function useUnsent(): { records: number; texts: number; needLook: number; sending: boolean } {
  const { items } = useOutbox();
  const texts = useUnsentCount();
  return {
    records: items.length,
    texts,
    needLook: items.filter(({ record }) => record.queue.some(({ state }) => state !== 'waiting')).length,
    sending: items.some(({ sending }) => sending),
  };
}

/** The same at this moment, counted on the disk, for somebody who wants to leave. */
export async function countUnsent(): Promise<number> {
  const device = await openedDevice();
  return drafts().names().length + ((await device?.outbox.count()) ?? 0);
}

/** `3 records are not sent yet`. */
export const unsentWords = (count: number): string => `${countWords(count, 'text')} ${count === 1 ? 'is' : 'are'} not sent yet.`;
