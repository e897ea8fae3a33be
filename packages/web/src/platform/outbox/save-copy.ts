import { drafts } from '../drafts/draft-store.ts';
import { openedDevice } from './start.ts';

/** Everything on this device that is not sent, as a readable file: for a device that is full, or that somebody gives away. */
export async function saveCopy(): Promise<void> {
  const device = await openedDevice();
  const texts = drafts()
    .names()
    .map((name) => ({ name, text: drafts().selectOptional(name)?.text ?? '' }));
  const copy = { keptBy: 'Trellis', savedAt: new Date().toISOString(), records: device?.outbox.copy() ?? [], texts };
  const address = URL.createObjectURL(new Blob([JSON.stringify(copy, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `not-sent-${copy.savedAt.slice(0, 10)}.json`;
  link.click();
  // the browser reads the file after the click
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
