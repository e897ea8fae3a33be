import type { PacketRubric, VisitPacket } from '@trellis/domain/walkthroughs';
import { api } from '../../platform/api/index.ts';
import { type KeptResult, useKept } from '../../platform/offline/index.ts';

export interface PacketAtHand {
  packet: VisitPacket | null;
  rubric: PacketRubric | null;
  query: KeptResult<unknown>;
}

/** Everything about one visit that is needed to observe, also without a network. */
export function usePacket(visitId: string): PacketAtHand {
  const query = useKept(api.walkthroughs.readMine.queryOptions());
  const packet = query.data?.visits.find((visit) => visit.visitId === visitId) ?? null;
  const rubric = query.data?.rubrics.find((each) => each.versionId === packet?.rubricVersionId) ?? null;
  return { packet, rubric, query };
}
