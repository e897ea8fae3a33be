import { Button, Group } from '@mantine/core';
import type { Round } from '@trellis/domain/calibration';
import { client, useChange } from '../../platform/api/index.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { codeWords } from '../shared/words.ts';

/** How others come in, for whoever leads. */
export function CodePanel({ round }: { round: Round }) {
  const renew = useChange(client.calibration.renewCode);
  return (
    <RecordSection
      title="How others come in"
      action={
        <ButtonLink to={`/calibration/${round.id}/screen`} variant="default">
          Show on the projector
        </ButtonLink>
      }
    >
      {round.code ? (
        <p>
          On their phones: <strong>Calibration</strong>, <strong>Join with a code</strong>, then <strong>{codeWords(round.code.code)}</strong>. It opens this
          round until {new Date(round.code.expiresAt).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })}.
        </p>
      ) : (
        <p>The code has run out. Whoever is invited still comes in.</p>
      )}
      <Group>
        <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate({ id: round.id })}>
          New code
        </Button>
      </Group>
      <ProblemNotice error={renew.error} />
    </RecordSection>
  );
}
