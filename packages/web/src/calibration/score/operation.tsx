import type { SheetContent } from '@trellis/domain/calibration';
import { api, queryClient } from '../../platform/api/index.ts';
import type { OperationHandler } from '../../platform/outbox/index.ts';
import { countWords } from '../../ui/words.ts';

/** One’s scores of a lesson, as the outbox sends them. */
export const sheetHandler: OperationHandler<SheetContent> = {
  send: (operation, client) => client.calibration.receiveScores(operation),
  Version: ({ content }) => <p>{countWords(content.scores.length, 'score')}</p>,
  sent: () => void queryClient.invalidateQueries({ queryKey: api.calibration.key() }),
};
