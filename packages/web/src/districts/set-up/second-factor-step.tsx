import { SecondFactor } from '../../access/account/second-factor.tsx';
import { useSession } from '../../platform/session/index.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** The administrator's account is the key to the district: a second factor is offered before anything else. */
export function SecondFactorStep({ onNext }: StepProps) {
  const { account, mode } = useSession();
  const on = account?.twoFactor ?? false;
  return (
    <StepFrame
      title="Do you want a second factor?"
      intro="Your account can change who sees what in the whole district. With a second factor, a guessed or stolen password alone opens nothing. It takes a minute, and an app on your phone."
      onNext={onNext}
      done={on}
      nextLabel={on ? undefined : 'Later, under Account and security'}
    >
      {mode === 'demonstration' ? (
        <p>People of the demonstration have no password, so there is no second factor here.</p>
      ) : on ? (
        <p>It is on.</p>
      ) : (
        <SecondFactor on={false} />
      )}
    </StepFrame>
  );
}
