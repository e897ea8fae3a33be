import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../platform/api/index.ts';
import { followRound } from './follow-round.ts';

/** A page that heard nothing for so long looks again: a phone that slept may have missed a signal. */
const lookAgain = 20_000;

/** A round, read again within moments of every change that somebody makes to it. */
export function useRound(id: string) {
  const round = useQuery({ ...api.calibration.readRound.queryOptions({ input: { id } }), refetchInterval: lookAgain, refetchOnWindowFocus: 'always' });
  const there = round.isSuccess;
  useEffect(() => (there ? followRound(id) : undefined), [id, there]);
  return round;
}
