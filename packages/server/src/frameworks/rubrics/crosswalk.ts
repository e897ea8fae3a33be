import { type CrosswalkPair, type CrosswalkStep, proposeCrosswalk, type RubricContent } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { api } from '../../platform/http/api.ts';
import { decide } from './decide.ts';
import { selectNames } from './names.ts';
import { type CrosswalkLink, selectLinks } from './store-crosswalk.ts';
import { type IndicatorRow, selectIndicators } from './store-indicator.ts';
import { selectRubric } from './store-rubric.ts';

const contract = api.frameworks;

const listCrosswalk = contract.listCrosswalk.handler(({ context: { tx, actor }, input }) => selectCrosswalk(tx, actor, input.id));

const decideCrosswalk = contract.decideCrosswalk.handler(async ({ context: { tx, actor }, input }) =>
  selectCrosswalk(tx, actor, await decide(tx, actor, input)),
);

export const crosswalkRoutes = { listCrosswalk, decideCrosswalk };

/** From each published version to the next, newest first: what the wording proposes, and what people decided. */
async function selectCrosswalk(tx: Tx, actor: Actor, rubricId: string): Promise<CrosswalkStep[]> {
  await selectRubric(tx, actor, rubricId);
  const versions = await tx
    .selectFrom('rubric_version')
    .select(['id', 'number', 'content'])
    .where('district_id', '=', actor.districtId)
    .where('rubric_id', '=', rubricId)
    .where('state', '=', 'published')
    .orderBy('number')
    .execute();
  const indicators = await selectIndicators(tx, actor, { rubricId });
  const links = await selectLinks(tx, actor, rubricId);
  const nameOf = await selectNames(
    tx,
    actor,
    links.map((link) => link.decidedBy),
  );
  const steps = versions.flatMap((to, index) => {
    const from = versions[index - 1];
    if (!from) return [];
    const proposals = proposeCrosswalk(from.content as unknown as RubricContent, to.content as unknown as RubricContent);
    return [stepOf(from, to, { indicators, links, proposals, nameOf })];
  });
  return steps.reverse();
}

interface Known {
  indicators: readonly IndicatorRow[];
  links: readonly CrosswalkLink[];
  proposals: ReturnType<typeof proposeCrosswalk>;
  nameOf: (appointmentId: string) => string | null;
}

/** One step: proposed pairs in the order of the later version, then pairs that only people made. */
function stepOf(from: { id: string; number: number }, to: { id: string; number: number }, { indicators, links, proposals, nameOf }: Known): CrosswalkStep {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const later = indicators.filter((indicator) => indicator.versionId === to.id);
  const own = links.filter((link) => byId.get(link.toIndicatorId)?.versionId === to.id);
  const end = (id: string) => ({ id, code: byId.get(id)?.code ?? '', label: byId.get(id)?.label ?? '' });
  const proposed = proposals.map(({ fromIndicatorId, toIndicatorId, comparable, parts }): CrosswalkPair => {
    const link = own.find((one) => one.fromIndicatorId === fromIndicatorId && one.toIndicatorId === toIndicatorId);
    return { from: end(fromIndicatorId), to: end(toIndicatorId), parts, proposed: comparable, decision: link ? decisionOf(link, nameOf) : null };
  });
  const byHand = own
    .filter((link) => !proposals.some((one) => one.fromIndicatorId === link.fromIndicatorId && one.toIndicatorId === link.toIndicatorId))
    .map(
      (link): CrosswalkPair => ({
        from: end(link.fromIndicatorId),
        to: end(link.toIndicatorId),
        parts: [],
        proposed: null,
        decision: decisionOf(link, nameOf),
      }),
    );
  const pairs = [...proposed, ...byHand];
  const brief = (indicator: IndicatorRow) => end(indicator.id);
  return {
    fromVersion: { id: from.id, number: from.number },
    toVersion: { id: to.id, number: to.number },
    pairs,
    added: later.filter((indicator) => !pairs.some((pair) => pair.to.id === indicator.id)).map(brief),
    removed: indicators.filter((indicator) => indicator.versionId === from.id && !pairs.some((pair) => pair.from.id === indicator.id)).map(brief),
  };
}

function decisionOf(link: CrosswalkLink, nameOf: Known['nameOf']): CrosswalkPair['decision'] {
  return {
    id: link.id,
    comparable: link.comparable,
    note: link.note,
    decidedBy: nameOf(link.decidedBy),
    decidedOn: link.decidedOn,
    revision: link.revision,
  };
}
