import { z } from 'zod';
import { Id, LocalDate, ShortText } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { auditContract } from './audit.ts';
import { evaluatesContract } from './evaluates.ts';
import { Permission } from './permissions.ts';
import { Role } from './roles.ts';
import { ShownScope } from './scope.ts';
import { setUpContract } from './set-up.ts';

/** Where and as what a person works: access belongs to this, never to the person or to a page. */
export const Appointment = z.object({
  id: Id,
  personId: Id,
  role: Role,
  /** the district's own title for the role, e.g. "Assistant superintendent" */
  title: z.string().nullable(),
  scope: ShownScope,
  district: z.object({ id: Id, name: z.string(), timeZone: z.string(), sample: z.boolean() }),
  from: LocalDate,
  until: LocalDate.nullable(),
});
export type Appointment = z.infer<typeof Appointment>;

/** What the page needs to know before it draws anything. Permissions travel with it; the browser never guesses them. */
export const Session = z.object({
  mode: z.enum(['demonstration', 'production']),
  /** true until the first administrator has set up a district */
  needsSetUp: z.boolean(),
  account: z.object({ id: Id, name: z.string(), email: z.string(), twoFactor: z.boolean() }).nullable(),
  appointments: z.array(Appointment),
  /** the appointment that this tab uses: the one named in the header, else the first; null when signed out */
  current: Appointment.nullable(),
  permissions: z.array(Permission),
});
export type Session = z.infer<typeof Session>;

/** A made-up person that the demonstration offers for one-click sign-in. */
export const SamplePerson = z.object({
  appointmentId: Id,
  name: ShortText,
  role: Role,
  title: z.string().nullable(),
  districtName: z.string(),
  about: z.string(),
});
export type SamplePerson = z.infer<typeof SamplePerson>;

/** The header that names the appointment of a tab. */
export const appointmentHeader = 'x-trellis-appointment';

export const accessContract = {
  session: operation('public')
    .route({ method: 'GET', path: '/session', tags: ['Access'], summary: 'Who is signed in, under which appointment, with which permissions' })
    .output(Session),
  deviceSecret: operation('signed_in')
    .route({
      method: 'GET',
      path: '/session/device-secret',
      tags: ['Access'],
      summary: 'The secret with which the app opens, on a device, what this account left on it',
    })
    .output(z.object({ secret: z.string().describe('32 bytes, base64; always the same for one account') })),
  samplePeople: operation('public')
    .route({ method: 'GET', path: '/demonstration/people', tags: ['Access'], summary: 'People that the demonstration offers; empty outside it' })
    .output(z.array(SamplePerson)),
  signInAsSample: operation('public')
    .route({ method: 'POST', path: '/demonstration/sign-in', tags: ['Access'], summary: 'Sign in as a sample person; refused outside the demonstration' })
    .input(z.object({ appointmentId: Id }))
    .output(z.object({ appointmentId: Id })),
  ...evaluatesContract,
  ...auditContract,
  ...setUpContract,
};
