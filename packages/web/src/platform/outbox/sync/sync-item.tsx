import { Button, Group } from '@mantine/core';
import { type LocalRecord, otherVersion, shownContent } from '@trellis/domain/kernel/outbox';
import { Suspense, use, useState } from 'react';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { offerUndo } from '../../../ui/offer-undo.tsx';
import { asOfWords } from '../../offline/as-of.tsx';
import { useSession } from '../../session/session.ts';
import { titleOf } from '../../shell/account-menu.tsx';
import type { RecordHandle } from '../device/record-handle.ts';
import type { Content } from '../device/store.ts';
import { handlerOf, kindOf } from '../kinds.ts';
import { RecordStateText } from '../record-state.tsx';
import { standingOf } from '../standing.ts';
import { openedDevice } from '../start.ts';
import type { OutboxItem } from '../state.ts';
import classes from './sync.module.css';

/** One record that is not sent: what it is, where it stands, and what can be done. */
export function SyncItem({ item }: { item: OutboxItem }) {
  const { appointments, current } = useSession();
  const [open, setOpen] = useState(false);
  const { state, problem } = standingOf({ record: item.record, pending: {}, unkept: null, sealed: false, sending: item.sending, sentAt: null });
  const other = otherVersion(item.record);
  const role = appointments.find(({ id }) => id === item.author);
  const stuck = item.record.queue.find((queued) => queued.state === 'refused' || queued.state === 'quarantined');
  return (
    <li className={classes.item} data-state={state}>
      <div className={classes.top}>
        <div className={classes.what}>
          <strong>{item.title || kindOf(item.operation)?.label || item.operation}</strong>
          <div className={classes.about}>
            {[kindOf(item.operation)?.label, `since ${asOfWords(item.since)}`, role && role.id !== current?.id && `as ${titleOf(role)}`]
              .filter(Boolean)
              .join(', ')}
          </div>
        </div>
        <RecordStateText state={state} problem={problem} live={false} />
      </div>
      {other ? (
        <Suspense fallback={<LoadingState what="both versions" lines={2} />}>
          <TwoVersions item={item} theirs={other.content} />
        </Suspense>
      ) : (
        <Group gap="sm">
          <Button variant="subtle" px="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Close' : 'Read'}
          </Button>
          {state === 'kept' && (
            <Button variant="default" onClick={async () => (await handleOf(item)).commit()}>
              Send
            </Button>
          )}
          {stuck?.state === 'refused' && (
            <Button variant="default" onClick={async () => (await handleOf(item)).tryAgain(stuck.operation.id)}>
              Try again
            </Button>
          )}
          {stuck && (
            <Button variant="default" onClick={() => void remove(item, stuck.operation.id)}>
              Remove from this device
            </Button>
          )}
        </Group>
      )}
      {open && !other && (
        <Suspense fallback={<LoadingState what="the text" lines={2} />}>
          <div className={classes.version}>
            <OneVersion operation={item.operation} content={contentOf(item.record)} />
          </div>
        </Suspense>
      )}
    </li>
  );
}

/** What its author wrote last. The server's part of it is that of the version it was typed on. */
const contentOf = (record: LocalRecord<Content>): Content => shownContent(record, { revision: null, content: {} });

async function handleOf({ author, operation, recordId }: OutboxItem): Promise<RecordHandle> {
  const device = await openedDevice();
  if (!device) throw new Error('A list of unsent records without a device.');
  return device.outbox.record({ owner: device.outbox.owner, author, operation, recordId });
}

async function remove(item: OutboxItem, operationId: string): Promise<void> {
  const handle = await handleOf(item);
  await handle.dismiss(operationId);
  offerUndo('Removed from this device.', () => handle.restore(item.record));
}

function OneVersion({ operation, content }: { operation: string; content: Content }) {
  const handler = use(handlerOf(operation));
  return handler ? <handler.Version content={content as never} /> : <pre className={classes.plain}>{JSON.stringify(content, null, 2)}</pre>;
}

/** Both versions side by side; the choice is the author's. */
function TwoVersions({ item, theirs }: { item: OutboxItem; theirs: Content }) {
  const handler = use(handlerOf(item.operation));
  const mine = contentOf(item.record);
  const choose = async (choice: 'theirs' | Content) => (await handleOf(item)).choose(choice);
  return (
    <>
      <div className={classes.versions}>
        <section className={classes.version} aria-label="Your version">
          <h3 className={classes.whose}>Yours, from this device</h3>
          <OneVersion operation={item.operation} content={mine} />
          <Button variant="default" onClick={() => void choose(mine)}>
            Go on with mine
          </Button>
        </section>
        <section className={classes.version} aria-label="The other version">
          <h3 className={classes.whose}>The one that stands now</h3>
          <OneVersion operation={item.operation} content={theirs} />
          <Button variant="default" onClick={() => void choose('theirs')}>
            Go on with this one
          </Button>
        </section>
      </div>
      {handler?.together && (
        <Button variant="default" onClick={() => void choose((handler.together?.(mine as never, theirs as never) as Content | undefined) ?? mine)}>
          Put both together
        </Button>
      )}
      <p className={classes.about}>
        {item.record.queue.some(({ taken }) => taken)
          ? 'Your version is only on this device until you choose it.'
          : 'Both stay in the record’s history, whatever you choose.'}
      </p>
    </>
  );
}
