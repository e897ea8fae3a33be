import type { Grade } from '@trellis/domain/kernel';
import type { Observation, ObservationContent, ObservationPhoto, PartOfLesson, PhotoSubject } from '@trellis/domain/walkthroughs';
import type { Selectable } from 'kysely';
import type { Actor, DB, Tx } from '../platform/db/index.ts';
import { selectColleagues } from '../practice/index.ts';
import { scoreValueOf } from './score-columns.ts';

type Row = Selectable<DB['observation']>;

/** Records of classrooms that the asker may read: of a visit, or by their ids. A withdrawn one is its observer's alone. */
export async function selectObservations(tx: Tx, actor: Actor, only: { visitId: string } | { ids: readonly string[] }): Promise<Observation[]> {
  const rows = await tx
    .selectFrom('observation')
    .selectAll()
    .where('district_id', '=', actor.districtId)
    .$if('visitId' in only, (query) => query.where('visit_id', '=', 'visitId' in only ? only.visitId : ''))
    .$if('ids' in only, (query) => query.where('id', 'in', 'ids' in only ? [...only.ids] : []))
    .where((eb) => eb.or([eb('withdrawn', '=', false), eb('appointment_id', '=', actor.appointmentId)]))
    .orderBy('received_at')
    .orderBy('id')
    .limit(1000)
    .execute();
  const ids = rows.map((row) => row.id);
  const [contents, photos, observers] = await Promise.all([
    selectContents(tx, actor, rows),
    selectPhotos(tx, actor, ids),
    selectColleagues(
      tx,
      actor,
      rows.map((row) => row.appointment_id),
    ),
  ]);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: actor.timeZone });
  return rows.map((row) => ({
    id: row.id,
    visitId: row.visit_id,
    classroomId: row.classroom_id,
    grade: row.grade as Grade,
    observer: { appointmentId: row.appointment_id, name: observers.get(row.appointment_id)?.name ?? null },
    own: row.appointment_id === actor.appointmentId,
    calibrated: row.calibrated,
    withdrawn: row.withdrawn,
    receivedOn: day.format(row.received_at),
    photos: photos.get(row.id) ?? [],
    content: contents.get(row.id) as ObservationContent,
    revision: row.revision,
  }));
}

/** A record of the asker's own as its device would send it. */
export async function selectOptionalOwnContent(tx: Tx, actor: Actor, id: string): Promise<{ revision: number; content: ObservationContent } | null> {
  const row = await tx
    .selectFrom('observation')
    .selectAll()
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('appointment_id', '=', actor.appointmentId)
    .executeTakeFirst();
  if (!row) return null;
  const content = (await selectContents(tx, actor, [row])).get(id) as ObservationContent;
  return { revision: row.revision, content };
}

async function selectContents(tx: Tx, actor: Actor, rows: readonly Row[]): Promise<Map<string, ObservationContent>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map((row) => row.id);
  const [notes, scores] = await Promise.all([
    tx
      .selectFrom('observation_note')
      .select(['id', 'observation_id', 'second', 'text', 'indicator_ids'])
      .where('district_id', '=', actor.districtId)
      .where('observation_id', 'in', ids)
      .orderBy('position')
      .execute(),
    tx
      .selectFrom('score')
      .select(['observation_id', 'indicator_id', 'kind', 'level', 'yes', 'choices', 'evidence'])
      .where('district_id', '=', actor.districtId)
      .where('observation_id', 'in', ids)
      .execute(),
  ]);
  const notesOf = Map.groupBy(notes, (note) => note.observation_id);
  const scoresOf = Map.groupBy(scores, (score) => score.observation_id);
  return new Map(
    rows.map((row): [string, ObservationContent] => [
      row.id,
      {
        visitId: row.visit_id,
        classroomId: row.classroom_id,
        formVersionId: row.form_version_id,
        localDate: row.local_date,
        partsOfLesson: row.parts_of_lesson as PartOfLesson[],
        task: row.task,
        taskLevel: row.task_level,
        standards: row.standards,
        minutes: row.minutes,
        summary: row.summary,
        notes: (notesOf.get(row.id) ?? []).map((note) => ({ id: note.id, second: note.second, text: note.text, indicatorIds: note.indicator_ids })),
        scores: (scoresOf.get(row.id) ?? []).map((score) => ({ indicatorId: score.indicator_id, value: scoreValueOf(score), evidence: score.evidence })),
        finished: row.finished,
      },
    ]),
  );
}

async function selectPhotos(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, ObservationPhoto[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('observation_photo')
    .select(['id', 'observation_id', 'shows', 'caption', 'media_type', 'bytes'])
    .where('district_id', '=', actor.districtId)
    .where('observation_id', 'in', ids)
    .where('removed', '=', false)
    .orderBy('id')
    .execute();
  const photos = rows.map((row): [string, ObservationPhoto] => [
    row.observation_id,
    { id: row.id, shows: row.shows as PhotoSubject, caption: row.caption, mediaType: row.media_type, bytes: row.bytes },
  ]);
  return new Map([...Map.groupBy(photos, ([id]) => id)].map(([id, each]) => [id, each.map(([, photo]) => photo)]));
}
