import { Checkbox } from '@mantine/core';
import type { Round } from '@trellis/domain/calibration';
import { client, useChange } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

/** One’s own answer on names: counted at the reveal, shown to nobody. */
export function Naming({ round }: { round: Round }) {
  const answer = useChange(client.calibration.answerNaming);
  return (
    <>
      <Checkbox
        label="Names may stand beside the scores"
        description="They do only if everybody who takes part agrees. Nobody learns who did not."
        checked={round.mine.agreesToNames === true}
        disabled={answer.isPending}
        onChange={(event) => answer.mutate({ id: round.id, agrees: event.currentTarget.checked })}
      />
      <ProblemNotice error={answer.error} />
    </>
  );
}
