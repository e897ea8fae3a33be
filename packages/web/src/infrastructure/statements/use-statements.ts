import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Statement } from '@trellis/domain/infrastructure';
import { useRef } from 'react';
import { api, problemOf } from '../../platform/api/index.ts';
import { useRefreshDesigns } from '../shared/use-design.ts';

/** What people state of a design: mandates, spheres, judgments, decisions. */
export function useStatements(designId: string) {
  return useQuery(api.infrastructure.listStatements.queryOptions({ input: { designId } }));
}

/** Sends a statement under an id; `revision` null: a new one. */
export type Send<S extends Statement> = (id: string, revision: number | null, value: S['value']) => Promise<Statement>;

/**
 * Saves one statement, one save after the other, each on the newest revision. After a conflict the next save is made over
 * the other's version, which the page shows by then.
 */
export function useStatementSaving<S extends Statement>(statement: S | null, send: Send<S>): (value: S['value']) => Promise<S> {
  const queries = useQueryClient();
  const refresh = useRefreshDesigns();
  const newest = useRef<{ id: string; revision: number | null }>({ id: statement?.id ?? crypto.randomUUID(), revision: statement?.revision ?? null });
  const known = newest.current;
  if (statement && (statement.id !== known.id || known.revision === null || statement.revision > known.revision))
    newest.current = { id: statement.id, revision: statement.revision };
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return (value) => {
    const run = async () => {
      try {
        const saved = (await send(newest.current.id, newest.current.revision, value)) as S;
        newest.current = { id: saved.id, revision: saved.revision };
        // the page shows the new value before the choice lets go of it
        await queries.invalidateQueries({ queryKey: api.infrastructure.listStatements.key() });
        return saved;
      } catch (error) {
        const current = problemOf(error).code === 'CONFLICT' ? (problemOf(error).current as Statement | undefined) : undefined;
        if (current) newest.current = { id: current.id, revision: current.revision };
        throw error;
      } finally {
        void refresh();
      }
    };
    const result = last.current.then(run, run);
    last.current = result.catch(() => {});
    return result;
  };
}
