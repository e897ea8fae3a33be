import { rebased, settled, shownContent, type Version } from '@trellis/domain/kernel/outbox';
import type { Unkept } from '../state.ts';
import type { Content, Local } from './store.ts';

/** A record as a page shows it at one moment. */
export interface Shown {
  record: Local;
  /** typed, and not on the disk yet: for milliseconds, or because there is no room */
  pending: Content;
  /** why what is typed lasts only as long as the page */
  unkept: Unkept | null;
  /** older text of it is here and can be read only after signing in */
  sealed: boolean;
  sending: boolean;
  /** when the server's last yes came, by the device's clock */
  sentAt: number | null;
}

/** What the page shows over the server's version as it was read. */
export function contentOf({ record, pending }: Shown, read: Version<Content>): Content {
  return { ...shownContent(settled(rebased(record, read), read), read), ...pending };
}
