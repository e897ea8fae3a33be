import type { CalibrationScore, Lesson, OwnSheet } from '@trellis/domain/calibration';
import type { ScoreValue } from '@trellis/domain/walkthroughs';
import { useEffect } from 'react';
import { client, problemOf, useChange } from '../../platform/api/index.ts';
import { useKept } from '../shared/use-kept.ts';

/** Scores that are on this device only. `id` is that of the sheet, so that sending twice is sending once. */
interface Draft {
  id: string;
  scores: Record<string, ScoreValue>;
}

/** One’s own scores of a lesson: kept on this device at every tap, sent by hand, sent again by itself when the network was away. */
export function useSheet(lesson: Lesson) {
  const { kept, keep, forget } = useKept<Draft>(`calibration/${lesson.id}/scores`);
  const stored = lesson.mine;
  const scores: Record<string, ScoreValue> = kept?.scores ?? Object.fromEntries((stored?.scores ?? []).map(({ indicatorId, value }) => [indicatorId, value]));
  const change = (indicatorId: string, value: ScoreValue | null) => {
    const { [indicatorId]: _, ...others } = scores;
    keep({ id: kept?.id ?? stored?.id ?? crypto.randomUUID(), scores: value === null ? others : { ...others, [indicatorId]: value } });
  };
  const sending = useChange(
    (sheet: { id: string; revision: number | null; scores: CalibrationScore[] }) => client.calibration.sendScores({ lessonId: lesson.id, ...sheet }),
    forget,
  );
  const problem = sending.error ? problemOf(sending.error) : null;
  const send = (over: OwnSheet | null = stored) => {
    if (!kept || sending.isPending) return;
    const given = Object.entries(kept.scores).map(([indicatorId, value]) => ({ indicatorId, value }));
    sending.mutate({ id: over?.id ?? kept.id, revision: over?.revision ?? null, scores: given });
  };
  const unreachable = problem?.unreachable === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it sends what is kept at that moment
  useEffect(() => {
    if (!unreachable) return;
    const again = () => send();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [unreachable, kept]);
  return {
    scores,
    change,
    send,
    /** something here is not sent */
    unsent: kept !== null,
    sending: sending.isPending,
    error: sending.error,
    /** what the server has, when it is not what is here */
    other: problem?.code === 'CONFLICT' ? ((problem.current as OwnSheet | null) ?? null) : null,
    discard: () => {
      forget();
      sending.reset();
    },
  };
}
