import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Codes, SampleUnit } from '@trellis/domain/materials';
import { useState } from 'react';
import { api, client } from '../../platform/api/index.ts';

/** Topics chosen and, once it is chosen, the level. */
interface Draft {
  content: string[];
  dok: Codes['dok'] | null;
}

/**
 * The second coder's codes of a sample. A unit is sent as soon as it has a level, and again with each change after; until
 * then its topics wait here.
 */
export function useBlindCodes(id: string, units: readonly SampleUnit[]) {
  const queries = useQueryClient();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const save = useMutation({
    networkMode: 'always',
    // one after the other, so that the last choice is the one that is kept
    scope: { id: `second-coding ${id}` },
    mutationFn: ({ unitId, codes }: { unitId: string; codes: Codes }) => client.materials.codeSecond({ id, unitId, ...codes }),
    onSuccess: (secondCoding, { unitId, codes }) =>
      queries.setQueryData(
        api.materials.readSecondCoding.queryKey({ input: { id } }),
        (before) => before && { secondCoding, units: before.units.map((unit) => (unit.unitId === unitId ? { ...unit, second: codes } : unit)) },
      ),
  });
  const draftOf = (unit: SampleUnit): Draft => drafts.get(unit.unitId) ?? { content: unit.second?.content ?? [], dok: unit.second?.dok ?? null };
  const change = (unit: SampleUnit, part: Partial<Draft>) => {
    const next = { ...draftOf(unit), ...part };
    setDrafts(new Map(drafts).set(unit.unitId, next));
    if (next.dok !== null) save.mutate({ unitId: unit.unitId, codes: { content: next.content, dok: next.dok } });
  };
  const coded = units.filter((unit) => draftOf(unit).dok !== null).length;
  return { draftOf, change, coded, save };
}
