import type { CalibrationScore, Lesson, Round, SheetContent } from '@trellis/domain/calibration';
import type { ScoreValue } from '@trellis/domain/walkthroughs';
import { useMemo } from 'react';
import { useLocalRecord } from '../../platform/outbox/index.ts';

/** One’s own scores of a lesson: kept on this device, sealed, at every tap; sent by hand, and by the outbox once there is a network. */
export function useSheet(round: Round, lesson: Lesson) {
  const { mine } = lesson;
  const read = useMemo(() => ({ revision: mine?.revision ?? null, content: { sheetId: mine?.id ?? '', scores: mine?.scores ?? [] } }), [mine]);
  const record = useLocalRecord<SheetContent>({
    operation: 'calibration.score@1',
    id: lesson.id,
    title: `${round.title}: ${lesson.title}`,
    read,
    // half of a sheet is nobody's business but its author's: it leaves with Send
    rest: null,
  });
  const change = (indicatorId: string, value: ScoreValue | null) =>
    record.set(({ sheetId, scores }) => ({
      sheetId: sheetId === '' ? crypto.randomUUID() : sheetId,
      scores: [...scores.filter((score) => score.indicatorId !== indicatorId), ...(value === null ? [] : [{ indicatorId, value }])],
    }));
  return { ...record, scores: byIndicator(record.value.scores), change };
}

export const byIndicator = (scores: readonly CalibrationScore[]): Record<string, ScoreValue> =>
  Object.fromEntries(scores.map(({ indicatorId, value }) => [indicatorId, value]));
