import { type Family, familyLabels } from '../access/roles.ts';
import type { DesignDocument, DocumentStructure } from './document.ts';
import { families, type Opportunity, type OpportunityTest, opportunityOf } from './opportunity.ts';
import { type Condition, determined, levelOf, notDetermined, type RuleFinding, type RuleResult } from './rating.ts';
import { settingsOf } from './settings.ts';
import { outcomeOf } from './truth.ts';
import { unanimous } from './unanimity.ts';
import { listOf, quoted, resultLabel, sentence } from './words.ts';

/** Three or more families: High; two: Medium; one or none: Low (dissertation ch. 4, table 22). */
export function levelOfFamilies(n: number): RuleResult {
  if (n >= 3) return determined('high');
  return determined(n === 2 ? 'medium' : 'low');
}

function familiesOf(opportunities: readonly Opportunity[]): Set<Family> {
  return new Set(opportunities.flatMap((opportunity) => opportunity.families));
}

/** The level from the opportunities. Every opportunity with unknown facts may count or not; all ways of that are tried. */
function resultOf(opportunities: readonly Opportunity[]): RuleResult {
  const certain = familiesOf(opportunities.filter((opportunity) => opportunity.counts === true));
  const open = opportunities.filter((opportunity) => opportunity.counts === null && opportunity.families.some((family) => !certain.has(family)));
  const ways = new Map([[signature(certain), certain]]);
  for (const opportunity of open) {
    for (const way of [...ways.values()]) {
      const more = new Set([...way, ...opportunity.families]);
      ways.set(signature(more), more);
    }
  }
  return unanimous(
    [...ways.values()].map((way) => levelOfFamilies(way.size)),
    open.map((opportunity) => `whether ${quoted(opportunity.structure.name)} ${unknownTests(opportunity)}`),
  );
}

/** Two ways that meet the same families are one; there are at most sixteen. */
function signature(met: ReadonlySet<Family>): string {
  return families.filter((family) => met.has(family)).join(' ');
}

function unknownTests(opportunity: Opportunity): string {
  return listOf(opportunity.tests.filter((test) => test.truth === null).map((test) => test.asFact));
}

/**
 * Inclusivity: with how many families of role groups do district coaches have a routine opportunity to meet about the
 * subject. A structure counts for a family when it recurs, is about the district's subject, district coaches take part
 * themselves, a group of that family takes part and (unless the setting says otherwise) it reaches every school or a
 * representative of each. Facts that are null leave a level standing only if it does not depend on them.
 */
export function rateInclusivity(document: DesignDocument): RuleFinding {
  const settings = settingsOf(document);
  const referent = { text: 'Between district coaches and other families of role groups', keys: [] };
  if (!document.structures) {
    return {
      result: notDetermined('No participation structures are recorded.'),
      referent,
      conditions: [],
      whatWouldChange: ['Record the structures in which role groups meet, or that there are none.'],
      ours: choices(document, null),
    };
  }
  const opportunities = document.structures.map((structure) => opportunityOf(structure, document.district, settings.reachCondition));
  const result = resultOf(opportunities);
  return {
    result,
    referent,
    conditions: [...families.map((family) => familyCondition(family, opportunities)), ...opportunities.map(structureCondition)],
    whatWouldChange: whatWouldChange(opportunities, result),
    ours: choices(document, document.structures),
  };
}

function familyCondition(family: Family, opportunities: readonly Opportunity[]): Condition {
  const inFamily = opportunities.filter((opportunity) => opportunity.families.includes(family));
  const counting = inFamily.filter((opportunity) => opportunity.counts === true);
  const open = inFamily.filter((opportunity) => opportunity.counts === null);
  const truth = counting.length > 0 ? true : open.length > 0 ? null : false;
  const shown = truth === true ? counting : truth === null ? open : inFamily;
  const names = listOf(shown.map((opportunity) => quoted(opportunity.structure.name)));
  const detail =
    truth === true
      ? `Coaches meet them in ${names}.`
      : truth === null
        ? `It depends on what is not known about ${names}.`
        : inFamily.length > 0
          ? `They take part in ${names}, which ${inFamily.length === 1 ? 'does' : 'do'} not count.`
          : 'They take part in no structure.';
  return {
    id: `family:${family}`,
    label: `A routine opportunity with ${familyLabels[family].toLowerCase()}`,
    outcome: outcomeOf(truth),
    detail,
    ours: false,
    evidence: [],
    about: shown.map((opportunity) => opportunity.structure.key),
  };
}

function structureCondition(opportunity: Opportunity): Condition {
  const { structure, tests, counts } = opportunity;
  const failed = tests.filter((test) => test.truth === false);
  const met = opportunity.families.map((family) => familyLabels[family].toLowerCase());
  const detail =
    counts === true
      ? `Counts for ${listOf(met)}.`
      : counts === null
        ? `Not known whether it ${unknownTests(opportunity)}.`
        : `Does not count: ${listOf(failed.map((test) => test.asFailure))}.`;
  return {
    id: `structure:${structure.key}`,
    label: structure.name,
    outcome: outcomeOf(counts),
    detail,
    ours: counts === false && failed.every((test) => test.ours),
    evidence: structure.evidence ?? [],
    about: [structure.key],
    parts: tests.map((test) => ({ id: test.id, label: sentence(test.asFact), outcome: outcomeOf(test.truth), ours: test.ours })),
  };
}

/** What each single change of one structure would do, where it would do something, and which families are still missing. */
function whatWouldChange(opportunities: readonly Opportunity[], result: RuleResult): string[] {
  const changes = opportunities.flatMap((opportunity, i) => {
    const [missing, ...more] = opportunity.tests.filter((test) => test.truth !== true);
    if (more.length > 0 || (missing && opportunity.families.length === 0)) return [];
    const changed = opportunities.with(i, { ...opportunity, counts: Boolean(missing) });
    const after = resultOf(changed);
    if (resultLabel(after) === resultLabel(result)) return [];
    return [`${changeOf(opportunity, missing)}, it would be ${resultLabel(after)}.`];
  });
  const level = levelOf(result);
  if (level === null || level === 'high') return changes;
  const met = familiesOf(opportunities.filter((opportunity) => opportunity.counts === true));
  const absent = families.filter((family) => !met.has(family)).map((family) => familyLabels[family].toLowerCase());
  return [...changes, `Coaches have no opportunity that counts with ${listOf(absent, 'or')}.`];
}

function changeOf(opportunity: Opportunity, missing: OpportunityTest | undefined): string {
  const name = quoted(opportunity.structure.name);
  return missing ? `If ${name} ${missing.asWish}` : `Without ${name}`;
}

function choices(document: DesignDocument, structures: readonly DocumentStructure[] | null): RuleFinding['ours'] {
  const { reachCondition } = settingsOf(document);
  const otherwise = structures && resultOf(structures.map((structure) => opportunityOf(structure, document.district, !reachCondition)));
  return [
    {
      choice: 'A structure counts only if, as designed, it reaches every school or a representative of each.',
      setting: 'reachCondition',
      value: reachCondition,
      ...(otherwise && { whatFollows: `${reachCondition ? 'Without' : 'With'} this condition: ${resultLabel(otherwise)}.` }),
    },
    { choice: 'Role groups are counted in families, and the mathematics department itself is not another group.' },
    { choice: 'It counts only if coaches take part themselves; leading it, or their manager being there, is not enough.' },
  ];
}
