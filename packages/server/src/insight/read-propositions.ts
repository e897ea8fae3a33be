import { rate } from '@trellis/domain/infrastructure';
import { type DesignLevels, type Proposition, propositionCaution, propositions, type ReleaseRefusal } from '@trellis/domain/insight';
import { emptyCounts, profile } from '@trellis/domain/practice';
import { type CodingOf, selectDesignDocument } from '../infrastructure/index.ts';
import type { Actor, Pools, Tx } from '../platform/db/index.ts';
import { selectOptionalOwnDesign } from './adopted.ts';
import { readTeamProfile } from './read-team.ts';

/** The six propositions with the levels of the adopted design and the released figures of the district's newest year. */
export async function readPropositions(tx: Tx, actor: Actor, pools: Pick<Pools, 'release'>, codingOf: CodingOf | undefined) {
  const team = await readTeamProfile(tx, actor, pools, { unit: { kind: 'district', id: null }, periodKind: 'year' });
  const design = await selectOptionalOwnDesign(tx, actor);
  const levels: DesignLevels = design
    ? Object.fromEntries(rate(await selectDesignDocument(tx, actor, design.id, codingOf)).ratings.map(({ key, effective }) => [key, effective.level]))
    : {};
  const refusal = 'refused' in team.practice ? team.practice : null;
  return {
    period: team.period,
    release: team.release,
    refusal,
    design: design ? { id: design.id, name: design.name } : null,
    propositions:
      'refused' in team.practice
        ? propositions(profile(emptyCounts(), { population: 'all' }), levels).map((each) => refused(each, refusal!))
        : propositions(team.practice.profile, levels),
    caution: propositionCaution,
  };
}

/** The statement and the levels stay; every figure is refused with the reason of the whole. */
function refused(proposition: Proposition, { refused: kind, reason }: ReleaseRefusal): Proposition {
  const all = (figures: Proposition['practice']) =>
    figures.map((figure) => ({ ...figure, estimate: { refused: kind, n: 0, reason, population: 'all' as const } }));
  return { ...proposition, from: all(proposition.from), practice: all(proposition.practice) };
}
