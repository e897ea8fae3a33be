import type { Session } from '@trellis/domain/access';
import { api } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { deviceStorage } from '../drafts/draft-store.ts';
import type { Device } from './device/open-device.ts';
import { sealedMarker } from './sealed-marker.ts';
import { setOutboxState } from './state.ts';

const marker = 'trellis.device';
let owner: string | null = null;
let device: Promise<Device> | null = null;

const load = () => import('./device/open-device.ts');

/** What the device keeps for this account. It is loaded when first asked for, and opened once as long as the page lives. */
export function openDeviceOf(accountId: string): Promise<Device> {
  if (device && owner === accountId) return device;
  owner = accountId;
  deviceStorage().setItem(marker, accountId);
  device = load()
    .then(({ openDevice }) => openDevice(accountId, onStopped))
    .then((opened) => {
      opened.outbox.start();
      return opened;
    });
  return device;
}

/** The device of whoever works on this page; null before the session is known. */
export const openedDevice = (): Promise<Device> | null => device;

function onStopped(stopped: 'unreachable' | 'signed_out' | 'somebody_else'): void {
  if (stopped !== 'unreachable') void queryClient.invalidateQueries({ queryKey: api.access.session.key() });
}

/**
 * What the server says of who is signed in, at the start of a page and whenever it is asked again.
 * A page that starts signed out closes what somebody left open on this device; one whose session ran out while somebody
 * works on it stays open for that person, so that writing goes on.
 */
export async function followSession(session: Pick<Session, 'account'>): Promise<void> {
  if (session.account === null) {
    if (device === null) await leaveDevice();
    else setOutboxState({ signedOut: true });
    return;
  }
  const { id } = session.account;
  const opening = openDeviceOf(id);
  // texts that were sealed at a sign-out must be back before a page draws its fields
  if (deviceStorage().getItem(sealedMarker(id))) await opening;
}

/** After a sign-out: nobody's texts can be read on this device until they sign in again. */
export async function leaveDevice(): Promise<void> {
  if (!deviceStorage().getItem(marker)) return;
  await (await load()).closeDevice();
  deviceStorage().removeItem(marker);
}
