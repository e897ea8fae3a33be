import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Design, DesignSummary } from '@trellis/domain/infrastructure';
import { api } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { designPath } from './design-path.ts';

/** The design that a page shows, and where its other pages are. */
export interface DesignView {
  design: Design;
  /** null: today's design */
  draftId: string | null;
  path: (rest: string) => string;
}

/** Today's design among all; null where none was adopted yet. */
export function adoptedOf(designs: readonly DesignSummary[]): DesignSummary | null {
  return designs.find((design) => design.state === 'adopted') ?? null;
}

/** The design of the address: a draft below `/design/drafts/$designId`, else the adopted one. */
export function useDesignInView() {
  const { designId: named } = usePageParams<'designId'>();
  const draftId = named ?? null;
  const designs = useQuery({ ...api.infrastructure.listDesigns.queryOptions({ input: { discarded: false } }), enabled: draftId === null });
  const id = draftId ?? (designs.data ? (adoptedOf(designs.data)?.id ?? null) : null);
  const design = useQuery(api.infrastructure.readDesign.queryOptions({ input: id === null ? skipToken : { designId: id } }));
  const error = (draftId === null ? designs.error : null) ?? design.error;
  const view: DesignView | null = design.data ? { design: design.data, draftId, path: (rest) => designPath(draftId, rest) } : null;
  const none = draftId === null && designs.data !== undefined && id === null;
  return { view, error, none, retry: () => void (designs.isError ? designs.refetch() : design.refetch()) };
}

/** A change to a design: what pages show of designs is read again after it, whether it went through or not. */
export function useDesignChange<Input>(change: (input: Input) => Promise<unknown>) {
  const refresh = useRefreshDesigns();
  return useMutation({ mutationFn: change, onSettled: refresh });
}

/** Reads again what pages show of designs; first what a draft would lead to, for which somebody is waiting. */
export function useRefreshDesigns(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const [first] = api.infrastructure.compareDraft.key();
    await queries.invalidateQueries({ queryKey: api.infrastructure.compareDraft.key() });
    await queries.invalidateQueries({
      queryKey: api.infrastructure.key(),
      predicate: ({ queryKey: [path] }) => JSON.stringify(path) !== JSON.stringify(first),
    });
  };
}
