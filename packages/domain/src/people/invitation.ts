import { z } from 'zod';
import { Password, Token } from '../kernel/fields.ts';
import { Id, LocalDate, ShortText } from '../kernel/ids.ts';

/** How long a link of an invitation opens. */
export const invitationDays = 14;

/** An invitation that is open or has run out; accepted ones show as accounts. */
export const InvitationLine = z.object({ personId: Id, name: z.string(), email: z.string().nullable(), expiresOn: LocalDate, expired: z.boolean() });
export type InvitationLine = z.infer<typeof InvitationLine>;

/** What became of each person who was to be invited. */
export const InvitationsSent = z.object({
  sent: z.array(Id),
  /** not invited, each with the sentence that says why */
  left: z.array(z.object({ personId: Id, message: z.string() })),
});
export type InvitationsSent = z.infer<typeof InvitationsSent>;

/** What the holder of a link is told before accepting. */
export const OpenInvitation = z.object({
  name: z.string(),
  email: z.string(),
  districtName: z.string(),
  expiresOn: LocalDate,
  /** the address already has an account: sign in with it, then accept */
  hasAccount: z.boolean(),
  /** the account that is signed in now and would be linked, or null */
  signedInAs: z.string().nullable(),
});
export type OpenInvitation = z.infer<typeof OpenInvitation>;

/** With `password` an account is made for the invited address; without, the account that is signed in is linked. */
export const Acceptance = z.object({ token: Token, name: ShortText.optional(), password: Password.optional() });
export type Acceptance = z.infer<typeof Acceptance>;
