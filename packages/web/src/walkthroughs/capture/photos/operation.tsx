import { photoSubjectLabels } from '@trellis/domain/walkthroughs';
import { api, problemOf, queryClient } from '../../../platform/api/index.ts';
import type { OperationHandler } from '../../../platform/outbox/index.ts';
import { Picture } from '../../shared/picture.tsx';
import { fileOf, type PhotoContent } from './photo.ts';

function Version({ content }: { content: PhotoContent }) {
  return <Picture file={fileOf(content, 'photo')} alt={content.caption || photoSubjectLabels[content.shows]} />;
}

/** A picture, as the outbox sends it: behind the record that it belongs to, and held until that one has come. */
export const photoHandler: OperationHandler<PhotoContent> = {
  send: async ({ id: operationId, recordId, content }, client) => {
    const given = { id: recordId, observationId: content.observationId, shows: content.shows, privacy: 'checked', caption: content.caption } as const;
    try {
      await client.walkthroughs.addPhoto({ ...given, file: fileOf(content, recordId) });
    } catch (error) {
      if (problemOf(error).code !== 'NOT_FOUND') throw error;
      return { operationId, outcome: 'held', revision: null, reason: null, current: null };
    }
    return { operationId, outcome: 'accepted', revision: 1, reason: null, current: null };
  },
  Version,
  sent: () => void queryClient.invalidateQueries({ queryKey: api.walkthroughs.key() }),
};
