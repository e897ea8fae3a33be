import type { Lesson, Round } from '@trellis/domain/calibration';
import { useState } from 'react';
import { client, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LessonFields } from '../shared/lesson-fields.tsx';

/** Another lesson of a round, or what is written about one. */
export function LessonDialog({ round, lesson, onClose }: { round: Round; lesson?: Lesson; onClose: () => void }) {
  const [id] = useState(() => lesson?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState(() => ({
    kind: lesson?.kind ?? ('video' as const),
    title: lesson?.title ?? '',
    link: lesson?.link ?? '',
    captions: lesson?.captions ?? '',
  }));
  const save = useChange((fields: { kind: Lesson['kind']; title: string; link: string | null; captions: string }) => {
    if (lesson) return client.calibration.saveLesson({ id, revision: lesson.revision, ...fields });
    return client.calibration.addLesson({ id, roundId: round.id, ...fields });
  }, onClose);
  const video = draft.kind === 'video';
  return (
    <FormDialog
      title={lesson ? 'What do you look at?' : 'Which lesson comes next?'}
      submit={lesson ? 'Save' : 'Go on with it'}
      saving={save.isPending}
      disabled={draft.title.trim() === ''}
      error={save.error}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          kind: draft.kind,
          title: draft.title,
          link: video && draft.link.trim() !== '' ? draft.link : null,
          captions: video ? draft.captions : '',
        })
      }
    >
      <LessonFields value={draft} onChange={setDraft} />
    </FormDialog>
  );
}
