import { z } from 'zod';
import { Role, ShownScope } from '../access/index.ts';
import { Email } from '../kernel/fields.ts';
import { Id, LocalDate, LongText, ShortText } from '../kernel/ids.ts';

const ExternalId = z.string().trim().min(1).max(80);

/** Where and as what somebody works, as lists show it. */
export const AppointmentLine = z.object({
  id: Id,
  role: Role,
  title: z.string().nullable(),
  scope: ShownScope,
  from: LocalDate,
  until: LocalDate.nullable(),
});
export type AppointmentLine = z.infer<typeof AppointmentLine>;

/** An appointment with its terms. `until` is its last day. Access belongs to it: role and scope never change, it ends. */
export const AppointmentRecord = AppointmentLine.extend({
  personId: Id,
  minutesPerWeek: z.number().int().nullable(),
  reportsTo: z.object({ id: Id, name: z.string() }).nullable().describe('The appointment reported to, with the name of its holder'),
  funding: z.string().nullable(),
  directedBy: z.enum(['district', 'school', 'shared']).nullable(),
  revision: z.number().int(),
});
export type AppointmentRecord = z.infer<typeof AppointmentRecord>;

/** none: not invited; invited: a link is open; expired: the link has run out; linked: there is an account. */
export const AccountState = z.enum(['none', 'invited', 'expired', 'linked']);
export type AccountState = z.infer<typeof AccountState>;

/** One line of the list of people. `account` is null for those who do not manage people. */
export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  email: z.string().nullable(),
  /** those in force today and those to come */
  appointments: z.array(AppointmentLine),
  account: AccountState.nullable(),
  retiredOn: LocalDate.nullable(),
});
export type PersonRow = z.infer<typeof PersonRow>;

export const Person = z.object({
  id: Id,
  name: z.string(),
  email: z.string().nullable(),
  externalId: z.string().nullable(),
  about: z.string().nullable(),
  /** every one, ended ones too, newest first */
  appointments: z.array(AppointmentRecord),
  teams: z.array(z.object({ membershipId: Id, id: Id, name: z.string(), starts: LocalDate, ends: LocalDate.nullable() })),
  account: AccountState.nullable(),
  retiredOn: LocalDate.nullable(),
  revision: z.number().int(),
});
export type Person = z.infer<typeof Person>;

export const NewPerson = z.object({
  id: Id,
  name: ShortText,
  email: Email.nullable().default(null),
  externalId: ExternalId.nullable().default(null),
  about: LongText.nullable().default(null),
});
export type NewPerson = z.infer<typeof NewPerson>;

export const PersonChange = z.object({
  id: Id,
  revision: z.number().int(),
  name: ShortText.optional(),
  email: Email.nullable().optional(),
  externalId: ExternalId.nullable().optional(),
  about: LongText.nullable().optional(),
});
export type PersonChange = z.infer<typeof PersonChange>;

/** One membership of a team. */
export const TeamMember = z.object({ id: Id, personId: Id, name: z.string(), starts: LocalDate, ends: LocalDate.nullable() });
export type TeamMember = z.infer<typeof TeamMember>;

/**
 * A name as search compares it: lower case, without marks, blanks made single. `Núñez  Ana` becomes `nunez ana`.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replace(/[’‘ʻʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
