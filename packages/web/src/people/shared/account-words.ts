import type { AccountState } from '@trellis/domain/people';

/** Whether somebody can sign in. */
export const accountWords: Record<AccountState, string> = {
  none: 'Not invited',
  invited: 'Invited',
  expired: 'Link ran out',
  linked: 'Has an account',
};
