import { useQuery } from '@tanstack/react-query';
import type { Round } from '@trellis/domain/calibration';
import { useEffect } from 'react';
import { api } from '../../platform/api/index.ts';
import { type KeptResult, useKept } from '../../platform/offline/index.ts';
import { followRound } from './follow-round.ts';

/** A page that heard nothing for so long looks again: a phone that slept may have missed a signal. */
const lookAgain = 20_000;

/** A round, read again within moments of every change that somebody makes to it. */
export function useRound(id: string) {
  const round = useQuery({ ...questionOf(id), refetchInterval: lookAgain, refetchOnWindowFocus: 'always' });
  useFollowing(id, round.isSuccess);
  return round;
}

/** The same, and without a network as it was read last: for whoever scores where there is none. */
export function useRoundAtHand(id: string): KeptResult<Round> {
  const round = useKept(questionOf(id));
  useFollowing(id, round.isSuccess);
  return round;
}

const questionOf = (id: string) => api.calibration.readRound.queryOptions({ input: { id } });

function useFollowing(id: string, there: boolean): void {
  useEffect(() => (there ? followRound(id) : undefined), [id, there]);
}
