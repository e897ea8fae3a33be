import { storedClasses, storedNever, storedRules } from '@trellis/domain/access';
import { addDays, classroomRowsLabels, daysBetween } from '@trellis/domain/districts';
import { type Actor, inAppointment, type Tx } from '../platform/db/index.ts';
import { api, open, problem } from '../platform/http/api.ts';
import { selectAuditCounts, selectMyAudit, selectSharingCounts } from './store-audit.ts';

const auditCounts = api.access.auditCounts.handler(({ context, input }) => {
  if (input.until < input.from || daysBetween(input.from, input.until) > 366) {
    throw problem('INVALID', 'span of days', 'Choose a span of at most a year.', [
      { path: 'until', message: `Choose a day up to ${addDays(input.from, 366)}.` },
    ]);
  }
  return selectAuditCounts(context.tx, context.actor, input);
});

const mine = api.access.mine.handler(({ context, input }) => selectMyAudit(context.tx, context.actor, input.offset));

const sharingCounts = api.access.sharingCounts.handler(({ context }) => selectSharingCounts(context.tx, context.actor));

const whatIsStored = open.access.whatIsStored.handler(async ({ context }) => {
  const { services } = context;
  const { actor } = await context.selectNow();
  return {
    rules: [...storedRules],
    classes: [...storedClasses],
    never: [...storedNever],
    district: actor ? await inAppointment(services.pools.app, actor, (tx) => choicesOf(tx, actor)) : null,
  };
});

export const auditRoutes = { auditCounts, mine, sharingCounts, whatIsStored };

/** The protections as this district has set them, each with the decision that set it. */
async function choicesOf(tx: Tx, actor: Actor) {
  const district = await tx
    .selectFrom('district')
    .select(['name', 'classroom_rows', 'coached_visible'])
    .where('id', '=', actor.districtId)
    .executeTakeFirstOrThrow();
  const decisions = await tx
    .selectFrom('district_decision')
    .select(['setting', 'reason', 'decided_on'])
    .where('district_id', '=', actor.districtId)
    .orderBy('decided_at', 'desc')
    .limit(100)
    .execute();
  const choice = (setting: string, name: string, value: string) => {
    const decision = decisions.find((each) => each.setting === setting);
    return { name, value, since: decision?.decided_on ?? null, reason: decision?.reason ?? null };
  };
  const rows = district.classroom_rows as keyof typeof classroomRowsLabels | null;
  return {
    name: district.name,
    choices: [
      choice('classroom_rows', 'Who sees single classrooms of a walkthrough', rows ? classroomRowsLabels[rows] : 'Not chosen yet'),
      choice('coached_visible', 'Whether principals see that a teacher is coached (never what about)', district.coached_visible ? 'Yes' : 'No'),
    ],
  };
}
