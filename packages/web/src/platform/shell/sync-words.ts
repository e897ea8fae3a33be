export type SyncState = 'offline' | 'look' | 'sending' | 'waiting' | 'kept' | 'sent';

interface Given {
  online: boolean;
  sending: boolean;
  /** records in the outbox */
  records: number;
  /** texts of single fields */
  texts: number;
  /** records in the outbox with two versions, refused, or kept apart */
  needLook: number;
}

/** Where everything on this device stands, in one state and a few words. */
export function syncWords({ online, sending, records, texts, needLook }: Given): { state: SyncState; words: string } {
  const unsent = records + texts;
  const waiting = `${unsent} waiting to send`;
  if (!online) return { state: 'offline', words: unsent > 0 ? `No network. ${waiting}` : 'No network' };
  if (needLook > 0) return { state: 'look', words: needLook === 1 ? '1 needs a look' : `${needLook} need a look` };
  if (sending) return { state: 'sending', words: 'Sending' };
  if (records > 0) return { state: 'waiting', words: waiting };
  if (texts > 0) return { state: 'kept', words: `${texts} not sent yet` };
  return { state: 'sent', words: 'All sent' };
}
