import { type Decision, decideHeld, type Receipt, releasable, type SentOperation } from '@trellis/domain/kernel';
import {
  narrowestOf,
  type ObservationContent,
  observationVersions,
  officeOf,
  rowsOf,
  rowsOfOffice,
  sameObservation,
  scoreProblems,
} from '@trellis/domain/walkthroughs';
import type { CompiledQuery } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { type ActorContext, conflict, problem } from '../platform/http/api.ts';
import { contentOf, digestOf } from '../platform/http/sent-content.ts';
import { beginning, insertion, type ObservationRecord, replacement } from './observation-rows.ts';
import { addReceipt, type ReceiveContext, selectContext, selectReceipt, updateReceipt } from './receive-context.ts';
import { selectRubricContent } from './rubric-of.ts';
import { insertKept, type KeptRow, selectHeldFor, updateKept } from './store-kept.ts';
import { selectOptionalOwnContent } from './store-observations.ts';

type Answer = Receipt<ObservationContent>;
/** Runs a statement now, or puts it at the end of the transaction. */
type Write = (statement: CompiledQuery) => Promise<unknown> | undefined;

/**
 * Receives what an observer saw in one classroom, as a device kept it. The same again is answered as before; an edit of an
 * older version lies beside the newer one, nothing that arrives is dropped. What fits is written with the commit, so that a
 * record takes two round trips.
 */
export function receiveObservation({ tx, actor, withCommit }: Pick<ActorContext, 'tx' | 'actor' | 'withCommit'>, sent: SentOperation): Promise<Answer> {
  return takeIn(tx, actor, sent, (statement) => {
    withCommit(statement);
    return undefined;
  });
}

/** The same inside a verb that goes on with what was written. */
export function receiveNow(tx: Tx, actor: Actor, sent: SentOperation): Promise<Answer> {
  return takeIn(tx, actor, sent, (statement) => tx.executeQuery(statement));
}

async function takeIn(tx: Tx, actor: Actor, sent: SentOperation, later: Write): Promise<Answer> {
  const content = contentOf(observationVersions, sent);
  const digest = digestOf(sent);
  const [isNew, known] = await Promise.all([addReceipt(tx, actor, sent, content, digest), selectContext(tx, actor, sent, content)]);
  if (!isNew) return answerAgain(tx, actor, sent, digest);
  const decision = decideHeld({ parent: known.parent, revision: known.own?.revision ?? null, sender: senderOf(actor, sent, known) }, sent);
  const write: Write = known.awaited ? (statement) => tx.executeQuery(statement) : later;
  const answer = await carryOut(tx, actor, { sent, content, known, kept: null }, decision, write);
  if (known.awaited && answer.outcome !== 'held') await release(tx, actor, sent.id);
  return answer;
}

/**
 * What was kept apart is sent once more, now under the asker's own appointment. An edit of a record that was not there
 * becomes the record.
 */
export async function retryKept(tx: Tx, actor: Actor, row: KeptRow): Promise<Answer> {
  const sent = { ...row.sent, author: actor.appointmentId, after: null, baseRevision: row.reason === 'no_record' ? null : row.sent.baseRevision };
  const known = await selectContext(tx, actor, sent, row.content);
  const decision = decideHeld({ parent: null, revision: known.own?.revision ?? null, sender: senderOf(actor, sent, known) }, sent);
  return carryOut(tx, actor, { sent, content: row.content, known, kept: row }, decision, (statement) => tx.executeQuery(statement));
}

interface Arrived {
  sent: SentOperation;
  content: ObservationContent;
  known: ReceiveContext;
  /** where it was kept before and is decided again */
  kept: KeptRow | null;
}

/** Does what was decided about an operation, and says so in its receipt. */
async function carryOut(tx: Tx, actor: Actor, arrived: Arrived, decision: Decision, write: Write): Promise<Answer> {
  const { sent, content, known } = arrived;
  switch (decision.outcome) {
    case 'accepted': {
      const record = await recordOf(tx, actor, arrived);
      const statements = known.own ? replacement(actor, record) : insertion(actor, record);
      for (const statement of statements) await write(statement);
      // a record of a classroom is the visit's beginning
      if (known.visit?.state === 'planned') await write(beginning(actor, content.visitId));
      return settle(tx, actor, arrived, { outcome: 'accepted', revision: decision.revision, reason: null });
    }
    case 'beside': {
      await recordOf(tx, actor, arrived);
      const stored = await selectOptionalOwnContent(tx, actor, sent.recordId);
      if (stored && sameObservation(stored.content, content))
        return settle(tx, actor, arrived, { outcome: 'accepted', revision: stored.revision, reason: null });
      return settle(tx, actor, arrived, { outcome: 'beside', revision: null, reason: null });
    }
    case 'held':
      await recordOf(tx, actor, arrived);
      return settle(tx, actor, arrived, { outcome: 'held', revision: null, reason: null });
    case 'quarantined':
      return settle(tx, actor, arrived, { outcome: 'quarantined', revision: null, reason: decision.reason });
    default:
      throw new Error(`An operation that is new cannot be ${decision.outcome}`);
  }
}

/** The record as it would be written. Refuses what does not belong together and what is not on the scales of the rubric. */
async function recordOf(tx: Tx, actor: Actor, { sent, content, known }: Arrived): Promise<ObservationRecord> {
  const { visit, grade } = known;
  if (!visit || grade === null) throw refused('content.classroomId', 'classroom is not of this visit', 'This classroom is not part of the visit.');
  const captured = known.versions.find((version) => version.id === content.formVersionId);
  if (!captured) throw refused('content.formVersionId', 'form version is not of this visit', 'This visit has another form.');
  const rubric = captured.rubricVersionId ? await selectRubricContent(tx, actor, captured.rubricVersionId) : null;
  const [first, ...more] = scoreProblems(rubric, content);
  if (first) throw problem('INVALID', `${1 + more.length} values do not fit the rubric`, first.message, [first, ...more]);
  const audience = narrowestOf(rowsOf(known.versions, captured, actor.today), ...(known.own ? [rowsOfOffice(known.own.office, actor.districtId)] : []));
  const since = captured.rubricVersionId === null ? undefined : known.calibratedSince.get(captured.rubricVersionId);
  const scored = captured.rubricVersionId !== null && content.scores.length > 0;
  return {
    id: sent.recordId,
    deviceSequence: sent.deviceSequence,
    content,
    stamps: {
      circleId: visit.circleId,
      office: officeOf(audience, { schoolId: visit.schoolId, districtId: actor.districtId }),
      openedTo: known.openedTo,
      schoolId: visit.schoolId,
      schoolYearId: visit.schoolYearId,
      date: visit.date,
      grade,
      calibrated: scored ? since !== undefined && since <= visit.date : null,
    },
  };
}

/** Writes down what became of an operation, keeps its content where it is not the record's, and answers. */
async function settle(tx: Tx, actor: Actor, { sent, content, known, kept }: Arrived, stands: Pick<Answer, 'outcome' | 'revision' | 'reason'>): Promise<Answer> {
  const { outcome, revision, reason } = stands;
  const aside = outcome === 'accepted' ? null : { outcome, reason };
  if (kept) await updateKept(tx, actor, kept, aside ?? { settled: 'accepted' });
  else if (aside) await insertKept(tx, actor, sent, content, known.authorPersonId, aside);
  const foreseen = outcome === 'accepted' && sent.after === null && revision === (sent.baseRevision ?? 0) + 1;
  const own = kept === null || kept.senderAppointmentId === actor.appointmentId;
  if (own && (kept || !foreseen)) await updateReceipt(tx, actor, sent.id, stands);
  return { operationId: sent.id, ...stands, current: outcome === 'beside' ? await currentOf(tx, actor, sent.recordId) : null };
}

/** Decides what waited for an operation that has come, oldest first; each may have been waited for itself. */
async function release(tx: Tx, actor: Actor, arrived: string): Promise<void> {
  const held = await selectHeldFor(tx, actor, arrived);
  for (const { id } of releasable(
    held.map((row) => row.sent),
    arrived,
  )) {
    const row = held.find((each) => each.sent.id === id) as KeptRow;
    const known = await selectContext(tx, actor, row.sent, row.content);
    const decision = decideHeld({ parent: known.parent, revision: known.own?.revision ?? null, sender: senderOf(actor, row.sent, known) }, row.sent);
    const answer = await carryOut(tx, actor, { sent: row.sent, content: row.content, known, kept: row }, decision, (statement) => tx.executeQuery(statement));
    if (answer.outcome !== 'held') await release(tx, actor, id);
  }
}

/** The answer to an operation that this sender sent before, as it was answered then. */
async function answerAgain(tx: Tx, actor: Actor, sent: SentOperation, digest: string): Promise<Answer> {
  const receipt = await selectReceipt(tx, actor, sent.id);
  if (receipt.digest !== digest || receipt.operation !== sent.name)
    throw conflict(
      `${sent.id} was received with other content`,
      await currentOf(tx, actor, sent.recordId),
      'This was sent before with other content. What was stored first still stands.',
    );
  const { outcome, revision, reason, recordId } = receipt;
  return { operationId: sent.id, outcome, revision, reason, current: outcome === 'beside' ? await currentOf(tx, actor, recordId) : null };
}

async function currentOf(tx: Tx, actor: Actor, recordId: string): Promise<Answer['current']> {
  const stored = await selectOptionalOwnContent(tx, actor, recordId);
  return stored ? { revision: stored.revision, content: stored.content } : null;
}

/** Whether the sender is the author, and writes in the team of the visit under the appointment that the author wrote under. */
function senderOf(actor: Actor, sent: SentOperation, { authorPersonId, writes }: ReceiveContext): 'author' | 'somebody_else' | 'not_allowed' {
  if (sent.author === actor.appointmentId) return writes && actor.permissions.includes('visits.take_part') ? 'author' : 'not_allowed';
  return authorPersonId === actor.personId ? 'not_allowed' : 'somebody_else';
}

function refused(path: string, log: string, message: string) {
  return problem('INVALID', log, message, [{ path, message }]);
}
