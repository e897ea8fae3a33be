import { useQuery } from '@tanstack/react-query';
import type { ComponentSummary } from '@trellis/domain/infrastructure';
import { api } from '../../platform/api/index.ts';

/** The components of a design to choose from: what is in it now, the first 200. */
export function useComponents(designId: string): { components: readonly ComponentSummary[]; error: unknown; isPending: boolean } {
  const list = useQuery(api.infrastructure.listComponents.queryOptions({ input: { designId, limit: 200 } }));
  return { components: list.data?.rows ?? [], error: list.error, isPending: list.isPending };
}
