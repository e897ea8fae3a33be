import { skipToken, useQuery } from '@tanstack/react-query';
import type { ComponentKind } from '@trellis/domain/infrastructure';
import { api } from '../../platform/api/index.ts';

const most = 200;

/** Components of the adopted design to choose from, at most 200; of one kind, or all. `none`: no design is adopted. */
export function useDesignComponents(kind?: ComponentKind) {
  const designs = useQuery(api.infrastructure.listDesigns.queryOptions({ input: {} }));
  const designId = designs.data?.find(({ state }) => state === 'adopted')?.id;
  const list = useQuery(api.infrastructure.listComponents.queryOptions({ input: designId ? { designId, limit: most, ...(kind && { kind }) } : skipToken }));
  return { rows: list.data?.rows ?? [], error: designs.error ?? list.error, none: designs.isSuccess && designId === undefined };
}
