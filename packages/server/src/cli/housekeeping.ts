import { addUpPulses } from '../infrastructure/index.ts';
import { computeReleases, computeTrends } from '../insight/index.ts';
import { sealAudit } from '../platform/audit/index.ts';
import { withOwner } from '../platform/db/index.ts';
import type { Services } from '../platform/http/index.ts';
import { archiveReports, tellCalendars } from '../walkthroughs/index.ts';

const moment = 5_000;
const minute = 60_000;
const hour = 60 * minute;

/**
 * What happens by itself while the server runs: mail about visits leaves, minutes of the audit are sealed, pulses that
 * closed are added up, months and terms that closed are released, words leave the reports of a school year that is over.
 * Answers what stops it.
 */
export function startHousekeeping({ ownerUrl, services }: { ownerUrl: string; services: Services }): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = eachMinute(ownerUrl, services);
  }, minute);
  timer.unref();
  let telling: Promise<void> | null = null;
  // looked at every few seconds: mail waits long enough as it is
  const tells = setInterval(() => {
    telling ??= tellOfVisits(ownerUrl, services).finally(() => {
      telling = null;
    });
  }, moment);
  tells.unref();
  let releasing: Promise<void> = Promise.resolve();
  // looked at every hour, so that each district's night is met; with no month or year closed it does nothing
  const releases = setInterval(() => {
    releasing = eachHour(ownerUrl, services);
  }, hour);
  releases.unref();
  return async () => {
    clearInterval(timer);
    clearInterval(tells);
    clearInterval(releases);
    await running;
    await telling;
    await releasing;
  };
}

async function tellOfVisits(ownerUrl: string, services: Services): Promise<void> {
  await withOwner(ownerUrl, (owner) => tellCalendars(owner, services)).catch((error: unknown) =>
    services.log.error({ err: error }, 'Telling of visits failed; it is tried again in seconds'),
  );
}

async function eachMinute(ownerUrl: string, services: Services): Promise<void> {
  await withOwner(ownerUrl, sealAudit).catch((error: unknown) => services.log.error({ err: error }, 'Sealing the audit failed; it is tried again in a minute'));
  await withOwner(ownerUrl, (owner) => addUpPulses(owner, services.config.dataFolder)).catch((error: unknown) =>
    services.log.error({ err: error }, 'Adding up pulses failed; it is tried again in a minute'),
  );
}

async function eachHour(ownerUrl: string, services: Services): Promise<void> {
  await releaseAll(ownerUrl, services);
  await withOwner(ownerUrl, archiveReports).catch((error: unknown) =>
    services.log.error({ err: error }, 'Taking words out of reports failed; it is tried again in an hour'),
  );
}

/** Releases what has closed, district by district; one that fails is logged and does not keep the others. */
async function releaseAll(ownerUrl: string, services: Services): Promise<void> {
  try {
    const districts = await withOwner(ownerUrl, (owner) =>
      owner.query<{ id: string; today: string }>('select id, (now() at time zone time_zone)::date as today from district order by id'),
    );
    for (const { id, today } of districts.rows) {
      await computeReleases(services.pools, id, today).catch((error: unknown) =>
        services.log.error({ err: error }, 'Releasing figures failed; it is tried again in an hour'),
      );
      await computeTrends(services.pools, id, today).catch((error: unknown) =>
        services.log.error({ err: error }, 'Releasing trends of walkthroughs failed; it is tried again in an hour'),
      );
    }
  } catch (error) {
    services.log.error({ err: error }, 'Releasing figures failed; it is tried again in an hour');
  }
}
