import { z } from 'zod';
import { Email, Password, TimeZone, Token } from '../kernel/fields.ts';
import { Id, ShortText } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';

/** How long the one-time link of a first set-up opens. */
export const setUpHours = 48;

const tags = ['Access'];

/** The first steps of a new installation: its first administrator and its district. Everything after is done as that administrator. */
export const setUpContract = {
  readSetUp: operation('public')
    .route({
      method: 'GET',
      path: '/set-up/{token}',
      tags,
      summary: 'Whether a set-up link still opens; refused with one answer for wrong, used and old links',
    })
    .input(z.object({ token: Token }))
    .output(z.object({ open: z.literal(true) })),
  setUpDistrict: operation('public')
    .route({ method: 'POST', path: '/set-up/{token}', tags, summary: 'Make the first account and the district, and sign in' })
    .input(
      z.object({
        token: Token,
        account: z.object({ name: ShortText, email: Email, password: Password }),
        district: z.object({ name: ShortText, timeZone: TimeZone }),
      }),
    )
    .output(z.object({ districtId: Id, appointmentId: Id })),
};
