import { Alert, Button } from '@mantine/core';
import type { StandardsDocumentRecord } from '@trellis/domain/frameworks';
import { client, useChange } from '../../../platform/api/index.ts';
import { useMay } from '../../../platform/session/index.ts';
import { offerUndo } from '../../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { dayWords } from '../../../ui/words.ts';

/** Takes a document out of use, or brings it back; nothing of it goes. */
export function DocumentUse({ document: { id, title, revision, retiredOn, builtIn } }: { document: StandardsDocumentRecord }) {
  const mayEdit = useMay('frameworks.edit');
  const set = (inUse: boolean, on: number) => client.frameworks.setStandardsDocumentUse({ documentId: id, revision: on, inUse });
  const change = useChange((inUse: boolean) => set(inUse, revision));
  const retire = () =>
    change.mutate(false, {
      onSuccess: (after) => offerUndo(`${title} is out of use.`, () => set(true, after.revision)),
    });
  if (builtIn || !mayEdit) return null;
  return (
    <>
      <Button variant="default" loading={change.isPending} onClick={retiredOn === null ? retire : () => change.mutate(true)}>
        {retiredOn === null ? 'Take out of use' : 'Bring back into use'}
      </Button>
      <ProblemNotice error={change.error} kept="The document is as it was." />
    </>
  );
}

/** Says of a document that it is out of use, and what that means. */
export function OutOfUse({ retiredOn }: { retiredOn: string | null }) {
  if (retiredOn === null) return null;
  return (
    <Alert color="gray" mb="lg" title={`Out of use since ${dayWords(retiredOn)}`}>
      Search over all documents leaves it out. Records that name its standards keep them.
    </Alert>
  );
}
