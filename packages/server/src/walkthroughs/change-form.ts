import type { ClassroomRows } from '@trellis/domain/districts';
import { classroomRowsLabels } from '@trellis/domain/districts';
import { audienceChange, earliestInForce, type NewVisitForm, usualAgendas, type VisitFormChange } from '@trellis/domain/walkthroughs';
import { receive } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { narrowRows } from './narrow-rows.ts';
import { requireFormParts } from './require.ts';
import { insertForm, insertVersion, selectForm, updateForm } from './store-forms.ts';

/** Adds a form with its first version, which holds from today. */
export async function createForm(tx: Tx, actor: Actor, given: NewVisitForm): Promise<void> {
  if (!(await receive(tx, actor, 'walkthroughs.createForm', given.id, given))) return;
  await requireWithinDecision(tx, actor, given.classroomRows);
  await requireFormParts(tx, actor, given);
  const { id, versionId, name, kind, ...content } = given;
  await insertForm(tx, actor, { id, name, kind });
  const agenda = given.agenda ?? usualAgendas[kind];
  await insertVersion(tx, actor, { ...content, id: versionId, formId: id, number: 1, agenda, inForceFrom: actor.today, reason: null });
}

/** What a change of a form set off. */
export interface FormChanged {
  /** the day from which a wider audience holds, of which staff are to be told */
  widensOn: string | null;
}

/**
 * Adds a version of a form. A wider audience holds from tomorrow on and is to be announced; a narrower one holds at once,
 * also for what was captured before.
 */
export async function changeForm(tx: Tx, actor: Actor, given: VisitFormChange): Promise<FormChanged> {
  if (!(await receive(tx, actor, 'walkthroughs.changeForm', given.versionId, given))) return { widensOn: null };
  const form = await selectForm(tx, actor, given.formId);
  if (form.revision !== given.revision) throw conflict(`form stands at ${form.revision}`, form);
  const last = form.versions[0] ?? form.current;
  const change = audienceChange(form.current.classroomRows, given.classroomRows);
  if (!given.reason && (change !== 'same' || last.classroomRows !== given.classroomRows))
    throw invalid('reason', 'an audience changes without a reason', 'Say why. Everybody on staff can read the reason.');
  if (given.classroomRows !== last.classroomRows) await requireWithinDecision(tx, actor, given.classroomRows);
  if (given.rubricVersionId !== null && form.kind === 'instructional_rounds')
    throw invalid('rubricVersionId', 'rounds with a rubric', 'Instructional rounds describe what students do and score nothing.');
  await requireFormParts(tx, actor, given, { rubricVersionId: last.rubric?.versionId ?? null, structureId: last.structure?.id ?? null });
  const earliest = earliestInForce(form.current.classroomRows, given.classroomRows, actor.today);
  const inForceFrom = given.inForceFrom ?? earliest;
  if (inForceFrom < earliest) {
    const message =
      change === 'wider' ? 'More people would read single classrooms: this is announced first and holds from tomorrow at the earliest.' : 'This day is over.';
    throw invalid('inForceFrom', 'in force too early', message);
  }
  if (inForceFrom > earliest && change !== 'wider')
    throw invalid('inForceFrom', 'only a wider audience waits', 'This change holds at once. Only wider access to classrooms is announced for a later day.');
  if (!(await updateForm(tx, actor, { id: form.id, revision: given.revision }, {})))
    throw conflict('form was changed meanwhile', await selectForm(tx, actor, given.formId));
  const { formId, versionId, revision: _, ...content } = given;
  await insertVersion(tx, actor, { ...content, id: versionId, formId, number: last.number + 1, inForceFrom, reason: given.reason ?? null });
  if (change === 'narrower') await narrowRows(tx, actor, form, given.classroomRows);
  return { widensOn: change === 'wider' ? inForceFrom : null };
}

/** A form opens classrooms no further than the district has decided. */
async function requireWithinDecision(tx: Tx, actor: Actor, rows: ClassroomRows): Promise<void> {
  const district = await tx.selectFrom('district').select('classroom_rows').where('id', '=', actor.districtId).executeTakeFirstOrThrow();
  const decided = district.classroom_rows as ClassroomRows | null;
  if (!decided || audienceChange(decided, rows) !== 'wider') return;
  throw invalid(
    'classroomRows',
    'wider than the district decided',
    `Your district decided that no more people than these read single classrooms: ${classroomRowsLabels[decided]}.`,
  );
}

function invalid(path: string, log: string, message: string) {
  return problem('INVALID', log, message, [{ path, message }]);
}
