import { useQuery } from '@tanstack/react-query';
import type { Colleague } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';

/** Whose log is looked at, among those shared with me; null for one's own, or while it is not known. */
export function useOwner(appointmentId: string): Colleague | null {
  const shares = useQuery({ ...api.practice.listShares.queryOptions(), enabled: appointmentId !== '' });
  return shares.data?.withMe.find(({ owner }) => owner.appointmentId === appointmentId)?.owner ?? null;
}
