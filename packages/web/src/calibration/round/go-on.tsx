import { Button, Group } from '@mantine/core';
import type { Round } from '@trellis/domain/calibration';
import { useState } from 'react';
import { client, useChange } from '../../platform/api/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { LessonDialog } from './lesson-dialog.tsx';

/** What comes after a lesson: another one, the end, or the whole group again with new people. */
export function GoOn({ round }: { round: Round }) {
  const mayLead = useMay('calibration.lead');
  const [adding, setAdding] = useState(false);
  const close = useChange(client.calibration.saveRound);
  const over = round.state === 'revealed' || round.state === 'agreed' || round.state === 'closed';
  if (!mayLead || !over) return null;
  return (
    <RecordSection title="How does it go on?">
      <p>When new people join, the whole group calibrates again, so that everybody uses the rubric the same way.</p>
      <Group>
        {round.mine.leads && round.state !== 'closed' && <Button onClick={() => setAdding(true)}>Another lesson</Button>}
        <ButtonLink to={`/calibration/new?follows=${round.id}`} variant="default">
          Calibrate again with new people
        </ButtonLink>
        {round.mine.leads && round.state !== 'closed' && (
          <Button variant="default" loading={close.isPending} onClick={() => close.mutate({ id: round.id, revision: round.revision, close: true })}>
            Close the round
          </Button>
        )}
      </Group>
      <ProblemNotice error={close.error} />
      {adding && <LessonDialog round={round} onClose={() => setAdding(false)} />}
    </RecordSection>
  );
}
