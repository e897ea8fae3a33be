import { InviteMany } from '../../people/invitations/invite-many.tsx';
import { countWords } from '../../ui/words.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { countOf } from './wizard-steps.ts';

/** Links to make an account, by mail. */
export function InvitationsStep({ state, onNext }: StepProps) {
  const count = countOf('invitations', state);
  return (
    <StepFrame
      title="Whom do you invite now?"
      intro="Each gets a mail with a link that opens for 14 days. Begin with the mathematics manager and the coaches; everybody else can wait until there is something to see."
      onNext={onNext}
      done={count > 0}
    >
      {count > 0 && (
        <p>
          <strong>{countWords(count, 'person is', 'people are')}</strong> invited or here.
        </p>
      )}
      <InviteMany />
    </StepFrame>
  );
}
