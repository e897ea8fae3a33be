import { randomUUID } from 'node:crypto';
import { closedLinkSentence } from '@trellis/domain/kernel';
import { foldName } from '@trellis/domain/people';
import { sql } from 'kysely';
import type { Database } from '../platform/db/index.ts';
import { open, problem } from '../platform/http/api.ts';
import { ensureAccount } from './ensure-account.ts';
import { digestOf } from './one-time-token.ts';

const readSetUp = open.access.readSetUp.handler(async ({ context, input }) => {
  await requireOpen(context.services.pools.app, input.token);
  return { open: true as const };
});

const setUpDistrict = open.access.setUpDistrict.handler(async ({ context, input }) => {
  const { services } = context;
  await requireOpen(services.pools.app, input.token);
  const { accountId, headers } = await ensureAccount(services.signIn, input.account);
  const ids = { district: randomUUID(), person: randomUUID(), appointment: randomUUID() };
  const { rows } = await sql<{ done: boolean }>`
    select app.set_up_district(${digestOf(input.token)}, ${accountId}, ${ids.district}, ${input.district.name}, ${input.district.timeZone}, ${ids.person},
      ${input.account.name}, ${foldName(input.account.name)}, ${input.account.email}, ${ids.appointment}) as done`.execute(services.pools.app);
  if (!rows[0]?.done) throw closed();
  for (const cookie of headers.getSetCookie()) context.resHeaders?.append('set-cookie', cookie);
  return { districtId: ids.district, appointmentId: ids.appointment };
});

export const setUpRoutes = { readSetUp, setUpDistrict };

async function requireOpen(db: Database, token: string): Promise<void> {
  const { rows } = await sql<{ open: boolean }>`select app.set_up_open(${digestOf(token)}) as open`.execute(db);
  if (!rows[0]?.open) throw closed();
}

function closed() {
  return problem('NOT_FOUND', 'set-up link does not open', closedLinkSentence);
}
