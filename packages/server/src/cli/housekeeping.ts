import { sealAudit } from '../platform/audit/index.ts';
import { withOwner } from '../platform/db/index.ts';
import type { Services } from '../platform/http/index.ts';

const minute = 60_000;

/** What happens by itself while the server runs: minutes of the audit are sealed. Answers what stops it. */
export function startHousekeeping({ ownerUrl, services }: { ownerUrl: string; services: Services }): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = withOwner(ownerUrl, sealAudit).then(
      () => {},
      (error: unknown) => services.log.error({ err: error }, 'Sealing the audit failed; it is tried again in a minute'),
    );
  }, minute);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
