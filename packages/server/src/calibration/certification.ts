import { type CertificationRule, type CertificationStanding, type CertificationTerms, type ScoredLesson, standingUnder } from '@trellis/domain/calibration';
import { indicatorsOf } from '@trellis/domain/frameworks';
import { selectRubricVersion } from '../frameworks/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { acceptAgain } from '../platform/http/same-content.ts';
import { selectNames } from './names.ts';
import { selectAgreed } from './store-agreed.ts';
import { selectScores } from './store-lesson.ts';

/** Rules of the district, those in force first, then newest first. */
export async function selectRules(tx: Tx, actor: Actor, only: { id?: string } = {}): Promise<CertificationRule[]> {
  const rows = await tx
    .selectFrom('certification_rule as c')
    .innerJoin('rubric as k', (join) => join.onRef('k.id', '=', 'c.rubric_id').on('k.district_id', '=', actor.districtId))
    .select(['c.id', 'c.rubric_id', 'k.name', 'c.exact_percent', 'c.adjacent_percent', 'c.lessons', 'c.months', 'c.reason'])
    .select(['c.decided_by', 'c.decided_on', 'c.ended_on', 'c.revision'])
    .where('c.district_id', '=', actor.districtId)
    .$if(only.id !== undefined, (query) => query.where('c.id', '=', only.id ?? ''))
    .orderBy('c.ended_on', (order) => order.desc().nullsFirst())
    .orderBy('c.decided_on', 'desc')
    .orderBy('c.id')
    .limit(100)
    .execute();
  const names = await selectNames(
    tx,
    actor,
    rows.map((row) => row.decided_by),
  );
  return rows.map((row) => ({
    id: row.id,
    rubric: { id: row.rubric_id, name: row.name },
    exactPercent: row.exact_percent,
    adjacentPercent: row.adjacent_percent,
    lessons: row.lessons,
    months: row.months,
    reason: row.reason,
    decidedBy: names.get(row.decided_by) ?? null,
    decidedOn: row.decided_on,
    endedOn: row.ended_on,
    revision: row.revision,
  }));
}

/** @throws NOT_FOUND */
async function selectRule(tx: Tx, actor: Actor, id: string): Promise<CertificationRule> {
  const [rule] = await selectRules(tx, actor, { id });
  if (!rule) throw problem('NOT_FOUND', 'no such certification rule');
  return rule;
}

/** Sets a rule. A rubric has one in force at most. */
export async function startRule(
  tx: Tx,
  actor: Actor,
  given: CertificationTerms & { id: string; rubricId: string; reason: string },
): Promise<CertificationRule> {
  const columns = {
    rubric_id: given.rubricId,
    exact_percent: given.exactPercent,
    adjacent_percent: given.adjacentPercent,
    lessons: given.lessons,
    months: given.months,
    reason: given.reason,
  };
  const stored = await tx
    .selectFrom('certification_rule')
    .selectAll()
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.id)
    .executeTakeFirst();
  if (stored) {
    acceptAgain(stored, columns);
    return selectRule(tx, actor, given.id);
  }
  const rubric = await tx.selectFrom('rubric').select('id').where('district_id', '=', actor.districtId).where('id', '=', given.rubricId).executeTakeFirst();
  if (!rubric) throw problem('NOT_FOUND', 'no such rubric');
  const inForce = (await selectRules(tx, actor)).find((rule) => rule.rubric.id === given.rubricId && rule.endedOn === null);
  if (inForce) throw conflict('the rubric has a rule in force', inForce, 'There is a rule for this rubric. End it before you set another.');
  await tx
    .insertInto('certification_rule')
    .values({ district_id: actor.districtId, id: given.id, ...columns, decided_by: actor.appointmentId, decided_on: actor.today })
    .execute();
  return selectRule(tx, actor, given.id);
}

export async function endRule(tx: Tx, actor: Actor, { id, revision }: { id: string; revision: number }): Promise<CertificationRule> {
  const rule = await selectRule(tx, actor, id);
  if (rule.endedOn !== null) return rule;
  if (rule.revision !== revision) throw conflict('rule has another revision', rule);
  await tx
    .updateTable('certification_rule')
    .set((eb) => ({ ended_on: actor.today, revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute();
  return selectRule(tx, actor, id);
}

/** Where the asker stands under a rule, worked out now and stored nowhere; null once it has ended. */
export async function selectStanding(tx: Tx, actor: Actor, rule: CertificationRule): Promise<CertificationStanding | null> {
  return rule.endedOn === null ? standingUnder(rule, await selectScoredLessons(tx, actor, rule.rubric.id), actor.today) : null;
}

/** The asker's own scores in time, beside what the group agreed on, in every lesson on a rubric. */
async function selectScoredLessons(tx: Tx, actor: Actor, rubricId: string): Promise<ScoredLesson[]> {
  const sheets = await tx
    .selectFrom('calibration_author as a')
    .innerJoin('calibration_lesson as l', (join) => join.onRef('l.id', '=', 'a.lesson_id').on('l.district_id', '=', actor.districtId))
    .innerJoin('calibration_round as r', (join) => join.onRef('r.id', '=', 'a.round_id').on('r.district_id', '=', actor.districtId))
    .select(['a.sheet_id', 'a.lesson_id', 'l.revealed_on', 'r.rubric_version_id'])
    .where('a.district_id', '=', actor.districtId)
    .where('a.appointment_id', '=', actor.appointmentId)
    .where('a.revealed', '=', true)
    .where('r.rubric_id', '=', rubricId)
    .execute();
  const agreed = await selectAgreed(
    tx,
    actor,
    sheets.map((sheet) => sheet.lesson_id),
  );
  const own = await selectScores(
    tx,
    actor,
    sheets.map((sheet) => sheet.sheet_id),
  );
  const indicators = new Map<string, ReturnType<typeof indicatorsOf>[number]['indicator']>();
  for (const versionId of new Set(sheets.map((sheet) => sheet.rubric_version_id))) {
    const { content } = await selectRubricVersion(tx, actor, versionId);
    for (const { indicator } of indicatorsOf(content)) indicators.set(indicator.id, indicator);
  }
  return sheets.map((sheet) => ({
    on: sheet.revealed_on ?? '',
    pairs: (own.get(sheet.sheet_id) ?? []).flatMap(({ indicatorId, value }) => {
      const scale = indicators.get(indicatorId);
      const found = agreed.find((one) => one.lessonId === sheet.lesson_id && one.indicatorId === indicatorId);
      return scale && found ? [{ scale, own: value, agreed: found.score.value }] : [];
    }),
  }));
}
