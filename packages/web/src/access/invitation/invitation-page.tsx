import { useMutation, useQuery } from '@tanstack/react-query';
import type { OpenInvitation } from '@trellis/domain/people';
import { api, problemOf } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { startAs } from '../../platform/session/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { BarePage } from '../bare-page.tsx';
import type { Accept } from './accept.ts';
import { AcceptAsSignedIn } from './accept-as-signed-in.tsx';
import { AcceptWithNewAccount } from './accept-with-new-account.tsx';
import { SignInFirst } from './sign-in-first.tsx';

/** An invitation by link: make an account, or take it with the account that there is. */
export function InvitationPage() {
  const { token } = usePageParams<'token'>();
  const invitation = useQuery(api.people.readInvitation.queryOptions({ input: { token } }));
  const accept = useMutation(
    api.people.acceptInvitation.mutationOptions({
      onSuccess: ({ appointmentId }) => startAs(appointmentId),
    }),
  );
  if (invitation.isPending)
    return (
      <BarePage title="Your invitation">
        <LoadingState what="your invitation" />
      </BarePage>
    );
  if (invitation.isError)
    return (
      <BarePage title="Your invitation">
        <ProblemNotice
          error={invitation.error}
          todo={problemOf(invitation.error).unreachable ? undefined : 'Ask the person who invited you for a new link. If you accepted already, sign in.'}
          onRetry={problemOf(invitation.error).unreachable ? () => invitation.refetch() : undefined}
        />
      </BarePage>
    );
  const { name, districtName, email } = invitation.data;
  return (
    <BarePage title={`Welcome, ${name}`} intro={`${districtName} invites you to Trellis as ${email}.`}>
      <Way invitation={invitation.data} token={token} accept={accept} onOtherAccount={() => invitation.refetch()} />
    </BarePage>
  );
}

function Way({ invitation, token, accept, onOtherAccount }: { invitation: OpenInvitation; token: string; accept: Accept; onOtherAccount: () => void }) {
  if (invitation.signedInAs !== null) return <AcceptAsSignedIn signedInAs={invitation.signedInAs} token={token} accept={accept} onSignedOut={onOtherAccount} />;
  if (invitation.hasAccount) return <SignInFirst email={invitation.email} token={token} />;
  return <AcceptWithNewAccount invitedName={invitation.name} token={token} accept={accept} />;
}
