import { type DesignDocument, type Mandate, type Sphere, SphereKind, sphereLabels } from './document.ts';
import { type Condition, determined, levelOf, notDetermined, type RuleFinding, type RuleResult } from './rating.ts';
import { authorityReferent } from './referents.ts';
import { type Standing, sphereFacts, standingsOf } from './sphere-standing.ts';
import { outcomeOf } from './truth.ts';
import { combinations, unanimous } from './unanimity.ts';
import { listOf, quoted, resultLabel, sentence } from './words.ts';

/** Whether a mandate prescribes practice, materials or goals. Having to hand in data is collection, not a mandate. */
export function prescribes(mandate: Pick<Mandate, 'prescribes'>): boolean {
  return mandate.prescribes === 'practice' || mandate.prescribes === 'materials' || mandate.prescribes === 'goals';
}

/** The level once everything is known: whether there is a mandate, and how each sphere stands. */
export function levelOfAuthority(mandated: boolean, standings: readonly Standing[]): RuleResult {
  const accountable = standings.filter((standing) => standing === 'accountable').length;
  const waxing = standings.includes('waxing');
  if (!mandated) {
    return accountable === 0 && !waxing ? determined('low') : notDetermined('An accountability without a mandate: the published rule has no level for it.');
  }
  if (accountable >= 2) return determined('high');
  if (accountable === 1 || waxing) return determined('medium');
  return notDetermined('A mandate without accountability: the published rule has no level for it.');
}

interface WatchedSphere {
  readonly kind: SphereKind;
  readonly recorded: Sphere | undefined;
  /** how it may stand: one way if everything is known */
  readonly standings: readonly Standing[];
}

function resultOf(mandated: boolean, spheres: readonly WatchedSphere[]): RuleResult {
  const ways = [...combinations(spheres.map((sphere) => sphere.standings))];
  return unanimous(
    ways.map((way) => levelOfAuthority(mandated, way)),
    spheres.filter((sphere) => sphere.standings.length > 1).map((sphere) => `${sphereLabels[sphere.kind].toLowerCase()}: ${unknownFacts(sphere)}`),
  );
}

function unknownFacts({ recorded }: WatchedSphere): string {
  if (!recorded) return '';
  return listOf(
    sphereFacts(recorded)
      .filter((fact) => fact.truth === null)
      .map((fact) => `whether ${fact.label}`),
  );
}

/**
 * Authority: mandates of practice, materials or goals, and the spheres in which people are held accountable. A sphere
 * is accountable when data are collected, their use is expected, and it is consistent over the year. Mandates without
 * accountability, and accountability without mandates, are not determined.
 */
export function rateAuthority(document: DesignDocument): RuleFinding {
  const referent = authorityReferent(document);
  if (!document.authority) {
    return {
      result: notDetermined('Neither mandates nor what is monitored are recorded.'),
      referent,
      conditions: [],
      whatWouldChange: ['Record the mandates and what is monitored, or that there is neither.'],
      ours: choices,
    };
  }
  const mandates = document.authority.mandates;
  const mandated = mandates.some(prescribes);
  const recorded = document.authority.spheres;
  const spheres = SphereKind.options.map((kind) => {
    const sphere = recorded.find((one) => one.sphere === kind);
    return { kind, recorded: sphere, standings: sphere ? standingsOf(sphere) : (['neither'] as const) };
  });
  const result = resultOf(mandated, spheres);
  return {
    result,
    referent,
    conditions: [mandateCondition(mandates), ...spheres.map(sphereCondition)],
    whatWouldChange: whatWouldChange(mandated, spheres, result),
    ours: choices,
  };
}

function mandateCondition(mandates: readonly Mandate[]): Condition {
  const counting = mandates.filter(prescribes);
  const others = mandates.filter((mandate) => !prescribes(mandate));
  const notCounting = others.length > 0 ? ` Not counted, as it prescribes none of these: ${listOf(others.map((mandate) => quoted(mandate.name)))}.` : '';
  const detail = counting.length > 0 ? `${listOf(counting.map((mandate) => `${quoted(mandate.name)} (${mandate.prescribes})`))}.` : 'None.';
  return {
    id: 'mandate',
    label: 'A mandate of practice, materials, or goals',
    outcome: outcomeOf(counting.length > 0),
    detail: `${detail}${notCounting}`,
    ours: false,
    evidence: mandates.flatMap((mandate) => mandate.evidence ?? []),
    about: [...new Set(mandates.flatMap((mandate) => (mandate.component ? [mandate.component] : [])))],
  };
}

function sphereCondition({ kind, recorded, standings }: WatchedSphere): Condition {
  const truth = standings.length === 1 ? standings[0] === 'accountable' : standings.includes('accountable') ? null : false;
  const facts = recorded ? sphereFacts(recorded) : [];
  return {
    id: `sphere:${kind}`,
    label: `Accountability in ${sphereLabels[kind].toLowerCase()}`,
    outcome: outcomeOf(truth),
    detail: recorded ? `${sentence(listOf(facts.map((fact) => fact.detail)))}.${verdicts[standings.length === 1 ? standings[0]! : 'open']}` : 'Not monitored.',
    ours: true,
    evidence: recorded?.evidence ?? [],
    about: [],
    parts: facts.map((fact) => ({ id: fact.id, label: sentence(fact.label), outcome: outcomeOf(fact.truth), ours: true })),
  };
}

const verdicts: Record<Standing | 'open', string> = {
  accountable: ' Accountable.',
  waxing: ' It rises and falls over the year, which counts toward Medium only.',
  neither: ' Not accountable.',
  open: ' Not known how it stands.',
};

/** What one change would do: the mandate there or gone, one sphere accountable or not; from nothing at all, both together. */
function whatWouldChange(mandated: boolean, spheres: readonly WatchedSphere[], result: RuleResult): string[] {
  const sentences: string[] = [];
  const consider = (change: string, after: RuleResult): void => {
    const label = resultLabel(after);
    const reason = 'reason' in after && !after.reason.startsWith('Not known') ? ` (${after.reason.split(':')[0]!.toLowerCase()})` : '';
    if (label !== resultLabel(result)) sentences.push(`${change}, it would be ${label}${reason}.`);
  };
  consider(mandated ? 'Without a mandate of practice, materials, or goals' : 'With a mandate of practice, materials, or goals', resultOf(!mandated, spheres));
  for (const [i, sphere] of spheres.entries()) {
    const name = sphereLabels[sphere.kind].toLowerCase();
    const held = sphere.standings.length === 1 && sphere.standings[0] === 'accountable';
    const after = spheres.with(i, { ...sphere, standings: [held ? 'neither' : 'accountable'] });
    consider(held ? `Without accountability in ${name}` : `With accountability in ${name}`, resultOf(mandated, after));
  }
  if (!mandated && levelOf(result) === 'low') {
    for (const wanted of [1, 2]) {
      const after = spheres.map((sphere, i): WatchedSphere => (i < wanted ? { ...sphere, standings: ['accountable'] } : sphere));
      consider(`With a mandate and ${wanted === 1 ? 'one accountable sphere' : 'two accountable spheres'}`, resultOf(true, after));
    }
  }
  return sentences;
}

const choices: RuleFinding['ours'] = [
  { choice: 'The list of five spheres; the source gives one as an example and names others among what it looked at.' },
  { choice: 'A sphere is accountable when data are collected, their use is expected, and it is consistent over the year.' },
  { choice: 'Use that differs between leaders or schools is not expected use, and is not a rise and fall over the year.' },
  { choice: 'Having to hand in data is collection, not a mandate.' },
  { choice: 'Mandates without accountability, and accountability without mandates, are not determined.' },
];
