import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { RubricDetail, RubricVersion } from '@trellis/domain/frameworks';
import { client, useChange } from '../../../platform/api/index.ts';
import { offerUndo } from '../../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';

interface Props {
  rubric: RubricDetail;
  version: RubricVersion & { revision: number };
}

/** Throws the draft away; for ten seconds it can be had back with everything in it. */
export function DiscardButton({ rubric, version }: Props) {
  const navigate = useNavigate();
  const discard = useChange(
    () => client.frameworks.discardRubricDraft({ id: version.id, revision: version.revision }),
    ({ rubricGone }) => {
      offerUndo(`Version ${version.number} is thrown away.`, async () => {
        await begunAgain(rubric, version, rubricGone);
        await navigate({ to: `/rubrics/${rubric.id}/draft` });
      });
      void navigate({ to: rubricGone ? '/rubrics' : `/rubrics/${rubric.id}` });
    },
  );
  return (
    <div>
      <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate(undefined)}>
        Throw this draft away
      </Button>
      <ProblemNotice error={discard.error} kept="The draft is still here." />
    </div>
  );
}

async function begunAgain({ id, name, subject, grades, variant }: RubricDetail, { content }: RubricVersion, rubricGone: boolean): Promise<void> {
  const versionId = crypto.randomUUID();
  if (rubricGone) await client.frameworks.startRubric({ id, versionId, name, subject, grades, variant, from: { kind: 'blank' } });
  else await client.frameworks.startNextVersion({ id, versionId });
  await client.frameworks.saveRubricDraft({ id: versionId, revision: 1, content });
}
