import { describesSchool } from '@trellis/domain/infrastructure/surroundings';
import { useAppointment, useSession } from '../../platform/session/index.ts';

/** Of which schools the person here says what they work on and teach from. */
export function useDescribes(): (schoolId: string) => boolean {
  const { permissions } = useSession();
  const { scope } = useAppointment();
  return (schoolId) => describesSchool({ permissions, scope }, schoolId);
}
