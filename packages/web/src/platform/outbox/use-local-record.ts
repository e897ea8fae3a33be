import { otherVersion, type Version } from '@trellis/domain/kernel/outbox';
import { use, useEffect, useSyncExternalStore } from 'react';
import { useAppointment, useSession } from '../session/session.ts';
import type { RecordHandle } from './device/record-handle.ts';
import { contentOf } from './device/shown.ts';
import type { Content } from './device/store.ts';
import { type RecordState, standingOf } from './standing.ts';
import { openDeviceOf } from './start.ts';
import type { Unkept } from './state.ts';

export interface LocalRecordView<T extends object> {
  value: T;
  /** Keeps fields at every key. A field is a name at the top of the value; what is edited as one thing is one field. */
  set(fields: Partial<T> | ((value: T) => Partial<T>)): void;
  /** What was typed becomes an operation now; otherwise it does when the typing rests. */
  commit(): Promise<void>;
  state: RecordState;
  /** why it was refused or is kept apart */
  problem: string | null;
  unkept: Unkept | null;
  /** when the server said yes, by the device's clock */
  sentAt: number | null;
  /** the other version, when there is something to choose */
  other: Version<T> | null;
  /** takes the other version, or a content made from both */
  choose(choice: 'theirs' | T): Promise<void>;
  tryAgain(): Promise<void>;
}

export interface LocalRecordOptions<T extends object> {
  /** a registered operation with its version: `walkthrough.receive@1` */
  operation: string;
  /** the record's id; a new record's id is made by whoever starts it */
  id: string;
  /** what the record is called where unsent work is listed: "Grade 3, Riverside" */
  title: string;
  /** the server's version as the page read it; `revision` null and the empty form for a new record */
  read: Version<T>;
  /** milliseconds of rest after which what was typed is committed; null: only `commit()` does */
  rest?: number | null;
}

/**
 * One record that is written with or without a network: kept on the device at every key, committed when the typing rests,
 * sent when there is a way. Suspends until the device was read (some 50 ms), so that nobody types over what is not shown yet.
 */
export function useLocalRecord<T extends object>({ operation, id, title, read, rest = 2000 }: LocalRecordOptions<T>): LocalRecordView<T> {
  const { account } = useSession();
  const author = useAppointment().id;
  const handle = use(handleOf(account?.id ?? null, author, operation, id));
  handle.title = title;
  const shown = useSyncExternalStore(handle.subscribe, handle.shown);

  useEffect(() => void handle.reads(read as Version<Content>), [handle, read]);

  // every key begins the rest anew
  const { drafts } = shown.record;
  useEffect(() => {
    if (rest === null || Object.keys(drafts).length === 0) return;
    const commit = () => void handle.commit();
    const timer = setTimeout(commit, rest);
    document.addEventListener('visibilitychange', commit);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', commit);
    };
  }, [handle, rest, drafts]);
  useEffect(() => () => void (rest !== null && handle.commit()), [handle, rest]);

  const content = () => contentOf(handle.shown(), read as Version<Content>) as T;
  const set = (fields: Parameters<LocalRecordView<T>['set']>[0]) => void handle.type((typeof fields === 'function' ? fields(content()) : fields) as Content);
  return {
    value: content(),
    set,
    commit: () => handle.commit(),
    ...standingOf(shown),
    unkept: shown.unkept,
    sentAt: shown.sentAt,
    other: otherVersion(shown.record) as Version<T> | null,
    choose: (choice) => handle.choose(choice as 'theirs' | Content),
    tryAgain: async () => {
      const refused = shown.record.queue.find(({ state }) => state === 'refused');
      if (refused) await handle.tryAgain(refused.operation.id);
    },
  };
}

const handles = new Map<string, Promise<RecordHandle>>();

/** The same promise for the same record, as `use` asks. */
function handleOf(owner: string | null, author: string, operation: string, recordId: string): Promise<RecordHandle> {
  if (owner === null) throw new Error('A record is written by somebody who is, or was, signed in.');
  const name = [owner, author, operation, recordId].join('/');
  const known = handles.get(name) ?? openDeviceOf(owner).then(({ outbox }) => outbox.record({ owner, author, operation, recordId }));
  handles.set(name, known);
  return known;
}
