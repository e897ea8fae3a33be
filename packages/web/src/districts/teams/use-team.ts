import { useQuery } from '@tanstack/react-query';
import type { Team } from '@trellis/domain/districts';
import { client } from '../../platform/api/index.ts';

const pageSize = 50;

/** One team out of the list, page by page, since teams have no operation of their own to be read. Null: it is in none of them. */
export function useTeam(teamId: string) {
  const found = useQuery({
    queryKey: ['districts', 'team', teamId],
    queryFn: async (): Promise<Team | null> => {
      for (let offset = 0; ; offset += pageSize) {
        const { rows, total } = await client.districts.listTeams({ includeRetired: true, offset });
        const team = rows.find(({ id }) => id === teamId);
        if (team) return team;
        if (offset + pageSize >= total) return null;
      }
    },
  });
  return { team: found.data ?? null, error: found.error, isPending: found.isPending, retry: found.refetch };
}
