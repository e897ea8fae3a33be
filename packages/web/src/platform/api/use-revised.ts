import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';

type Save = <Saved extends { revision: number }>(save: (revision: number) => Promise<Saved>) => Promise<Saved>;

/**
 * Saves of one record, one after the other, each on the revision that the one before it made, so that two fields of a page
 * never stand in each other's way. `read`: the revision as the page read it.
 */
export function useRevised(read: number): Save {
  const queries = useQueryClient();
  const known = useRef({ revision: read, last: Promise.resolve() as Promise<unknown> });
  if (read > known.current.revision) known.current.revision = read;
  return (save) => {
    const saving = known.current.last
      .then(() => save(known.current.revision))
      .then((saved) => {
        known.current.revision = saved.revision;
        return saved;
      })
      .finally(() => queries.invalidateQueries());
    known.current.last = saving.catch(() => undefined);
    return saving;
  };
}
