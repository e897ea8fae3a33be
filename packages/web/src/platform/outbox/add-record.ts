import { useAppointment, useSession } from '../session/session.ts';
import { openDeviceOf } from './start.ts';

export interface NewRecord {
  /** a registered operation with its version */
  operation: string;
  id: string;
  /** what it is called where unsent work is listed */
  title: string;
  content: object;
}

export interface RecordAdder {
  /** Keeps a record that is made at once and not typed, such as a picture; it goes out as any other. False: no room, nothing was kept. */
  add(record: NewRecord): Promise<boolean>;
  /** Takes back one that the server has not said yes to; one that was on its way may be there all the same. */
  takeBack(record: Pick<NewRecord, 'operation' | 'id'>): Promise<void>;
  /** The server's version was read: the device lets go of its copy. */
  arrived(record: Pick<NewRecord, 'operation' | 'id'>): Promise<void>;
}

/** Records that are made whole, under the appointment of this tab. */
export function useRecordAdder(): RecordAdder {
  const owner = useSession().account?.id ?? null;
  const author = useAppointment().id;
  const handleOf = async ({ operation, id }: Pick<NewRecord, 'operation' | 'id'>) => {
    if (owner === null) throw new Error('A record is made by somebody who is, or was, signed in.');
    return (await openDeviceOf(owner)).outbox.record({ owner, author, operation, recordId: id });
  };
  return {
    add: async (record) => {
      const handle = await handleOf(record);
      handle.title = record.title;
      return handle.add(record.content as Record<string, unknown>);
    },
    takeBack: async (record) => (await handleOf(record)).takeBack(),
    arrived: async (record) => (await handleOf(record)).reads({ revision: 1, content: {} }),
  };
}
