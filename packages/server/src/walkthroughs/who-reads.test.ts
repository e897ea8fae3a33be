import { randomUUID } from 'node:crypto';
import { traverseContractProcedures } from '@orpc/server';
import { contract } from '@trellis/domain/api';
import type { ClassroomRows } from '@trellis/domain/districts';
import { audienceSentences, type ReportAudience } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { withEveryId } from '../access/testing/input-for.ts';
import { type Actor, inAppointment } from '../platform/db/index.ts';
import { readBack } from '../platform/pdf/testing/read-back.ts';
import { addPerson } from './testing/add-person.ts';
import { type Left, leaveEverything, type Piece, pieces, sentenceOf } from './testing/pieces.ts';
import { createScene, type Scene } from './testing/scene.ts';

/** Of one visit, who reads which piece: by asking every operation of the rooms for everything, and straight through the policies. */
let scene: Scene;
let readers: [string, Actor][];

beforeAll(async () => {
  scene = await createScene();
  const { cast } = scene;
  const region = randomUUID();
  await scene.database.owner.query(`insert into region (district_id, id, name) values ($1, $2, 'South')`, [cast.district, region]);
  const elsewhere = { kind: 'school' as const, id: cast.otherSchool };
  readers = Object.entries({
    'the lead': cast.tallulah,
    'a coach of the team': cast.laverne,
    'a coach who was not there': cast.coachThree,
    'a coach of that school': cast.samCoach,
    'the teacher who had feedback': cast.ana,
    'a teacher who was seen and had none': scene.bela,
    'a teacher who was not seen': await addPerson(scene, { name: 'Cal Reed', role: 'teacher', scope: { kind: 'school', id: cast.school } }),
    'the principal': cast.cole,
    'the assistant principal': cast.samPrincipal,
    'the principal of another school': await addPerson(scene, { name: 'Opal Finch', role: 'principal', scope: elsewhere }),
    'the principal supervisor': cast.supervisor,
    'the supervisor of another region': await addPerson(scene, { name: 'Ravi Shah', role: 'principal_supervisor', scope: { kind: 'region', id: region } }),
    'the manager': cast.manager,
    'the administrator': cast.administrator,
    'a researcher': cast.researcher,
    'a stranger': cast.stranger,
  });
});
afterAll(() => scene?.close());

/** Thousands of questions: seconds on an idle machine. */
const patience = 600_000;

const team = ['the lead', 'a coach of the team'];
const leadersOf: Record<ClassroomRows, string[]> = {
  team_and_teacher: [],
  school_leaders: ['the principal', 'the assistant principal'],
  all_leaders: [
    ...['the principal', 'the assistant principal', 'the principal of another school'],
    ...['the principal supervisor', 'the supervisor of another region', 'the manager'],
  ],
};
const hadFeedback = ['the teacher who had feedback'];

type Shown = Piece | 'photo' | 'report as PDF' | 'draft as PDF';

/** Who is to read which piece. */
function expectedShown(rows: ClassroomRows, audience: ReportAudience): Record<Shown, string[]> {
  const seen = [...team, ...leadersOf[rows]];
  const report = [...team, ...(audience === 'team' ? [] : leadersOf[audience])];
  return {
    plan: team,
    classroom: team,
    summary: [...seen, ...hadFeedback],
    note: [...seen, ...hadFeedback],
    evidence: [...seen, ...hadFeedback],
    'note of another classroom': seen,
    // nobody beyond the team and the teacher is shown it anywhere, though the policy goes as far as for the records
    reason: [...team, ...hadFeedback],
    feedback: [...team, ...hadFeedback],
    'feedback not sent': team,
    answer: [...team, ...hadFeedback],
    'step of the team': team,
    'step of two': team,
    report,
    'draft of a report': team,
    photo: [...seen, ...hadFeedback],
    'report as PDF': report,
    'draft as PDF': team,
  };
}

/** Every operation of the two rooms that reads. */
const reading: { path: string[]; input: z.ZodType | undefined }[] = [];
traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
  const { route, inputSchema } = procedure['~orpc'];
  if (route.method === 'GET' && /^(walkthroughs|improvement)$/.test(path[0] ?? ''))
    reading.push({ path: [...path], input: inputSchema as z.ZodType | undefined });
});

type Question = { path: string[]; question: string };

/** Every question about anything of the visit to which the lead, the teacher who had feedback or the manager is answered: an id of another kind is nobody's answer. */
async function questionsAbout(left: Left): Promise<Question[]> {
  const { formId, visit, draftVisit, record, photo, feedback, unsent, report, draft, classrooms } = left;
  const ids = [visit, draftVisit, record, photo, feedback, unsent, report, draft, formId, classrooms[0] ?? '', scene.cast.school];
  const questions = reading.flatMap(({ path, input }) => {
    const asked = new Set(ids.map((id) => JSON.stringify(withEveryId(input, () => id) ?? null)));
    // optional ids left out as well: a list of everything there is
    if (input?.safeParse({}).success) asked.add('{}');
    return [...asked].map((question) => ({ path, question }));
  });
  const answered = new Set<Question>();
  for (const actor of [scene.cast.tallulah, scene.cast.ana, scene.cast.manager]) {
    const client = scene.app.as(await scene.again(actor));
    for (const each of questions) {
      if (answered.has(each)) continue;
      await ask(client, each).then(
        () => answered.add(each),
        (error) => refusedText(error),
      );
    }
  }
  return [...answered];
}

function ask(client: ReturnType<Scene['app']['as']>, { path, question }: Question): Promise<unknown> {
  const operation = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], client) as (input: unknown) => Promise<unknown>;
  return operation(JSON.parse(question) ?? undefined);
}

/** The pieces that a reader is shown in the answers to all these questions. */
async function answersTo(actor: Actor, questions: readonly Question[]): Promise<Set<Shown>> {
  const client = scene.app.as(await scene.again(actor));
  const found = new Set<Shown>();
  for (const each of questions) {
    const text = await ask(client, each).then(textOf, refusedText);
    for (const piece of pieces) if (text.includes(sentenceOf(piece))) found.add(piece);
    if (each.path[1] === 'downloadPhoto' && text.includes('IDATseen')) found.add('photo');
    if (each.path[1] === 'downloadReport' && text.includes(sentenceOf('report'))) found.add('report as PDF');
    if (each.path[1] === 'downloadReport' && text.includes(sentenceOf('draft of a report'))) found.add('draft as PDF');
  }
  return found;
}

async function textOf(output: unknown): Promise<string> {
  const { body } = (output ?? {}) as { body?: unknown };
  if (!(body instanceof Blob)) return JSON.stringify(output) ?? '';
  const bytes = new Uint8Array(await body.arrayBuffer());
  return body.type === 'application/pdf' ? (await readBack(bytes)).tree.join('\n') : Buffer.from(bytes).toString('latin1');
}

/** A refusal says nothing of the visit either. Anything but a refusal is a fault. */
function refusedText(error: unknown): string {
  const { code, message, data } = error as { code?: string; message: string; data?: unknown };
  if (!code || !['NOT_FOUND', 'NOT_ALLOWED', 'INVALID'].includes(code)) throw error;
  return `${message} ${JSON.stringify(data)}`;
}

async function shownTo(questions: readonly Question[]): Promise<Record<string, string[]>> {
  const shown: Record<string, string[]> = Object.fromEntries([...pieces, 'photo', 'report as PDF', 'draft as PDF'].map((piece) => [piece, []]));
  for (const [name, actor] of readers) for (const piece of await answersTo(actor, questions)) shown[piece]?.push(name);
  return shown;
}

/** Rows of every piece, each by what finds it without a policy. */
const rowsOf = (left: Left): Record<string, ReturnType<typeof sql<{ n: number }>>> => {
  const count = (table: string, column: string, value: string) =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where ${sql.ref(column)} = ${value}`;
  return {
    visit_plan: count('visit_plan', 'visit_id', left.visit),
    visit_member: count('visit_member', 'visit_id', left.visit),
    visit_classroom: count('visit_classroom', 'visit_id', left.visit),
    observation: count('observation', 'id', left.record),
    observation_note: count('observation_note', 'observation_id', left.record),
    score: count('score', 'observation_id', left.record),
    observation_photo: count('observation_photo', 'observation_id', left.record),
    'observation of another classroom': count('observation', 'id', left.otherRecord),
    'score of another classroom': count('score', 'observation_id', left.otherRecord),
    agreed_score: count('agreed_score', 'visit_id', left.visit),
    feedback: count('feedback', 'id', left.feedback),
    'feedback not sent': count('feedback', 'id', left.unsent),
    feedback_opening: count('feedback_opening', 'feedback_id', left.feedback),
    feedback_answer: count('feedback_answer', 'feedback_id', left.feedback),
    'next_step of the team': count('next_step', 'id', left.steps.team),
    'next_step of two': count('next_step', 'id', left.steps.two),
    next_step_origin: count('next_step_origin', 'origin_id', left.visit),
    visit_report: count('visit_report', 'id', left.report),
    visit_report_figure: count('visit_report_figure', 'report_id', left.report),
    'draft of a report': count('visit_report', 'id', left.draft),
  };
};

function expectedRows(rows: ClassroomRows, audience: ReportAudience): Record<string, string[]> {
  const seen = [...team, ...leadersOf[rows]];
  const report = [...team, ...(audience === 'team' ? [] : leadersOf[audience])];
  const withTeacher = [...seen, ...hadFeedback];
  return {
    ...{ visit_plan: team, visit_member: team, visit_classroom: team },
    ...{ observation: withTeacher, observation_note: withTeacher, score: withTeacher, observation_photo: withTeacher },
    ...{ 'observation of another classroom': seen, 'score of another classroom': seen, agreed_score: withTeacher },
    ...{
      feedback: [...team, ...hadFeedback],
      'feedback not sent': team,
      feedback_opening: [...team, ...hadFeedback],
      feedback_answer: [...team, ...hadFeedback],
    },
    ...{ 'next_step of the team': team, 'next_step of two': team, next_step_origin: team },
    ...{ visit_report: report, visit_report_figure: report, 'draft of a report': team },
  };
}

async function foundBy(left: Left): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, actor] of readers) {
    await inAppointment(scene.database.pools.app, await scene.again(actor), async (tx) => {
      for (const [piece, query] of Object.entries(rowsOf(left))) {
        const { rows } = await query.execute(tx);
        found[piece] ??= [];
        if (rows[0]?.n) found[piece].push(name);
      }
    });
  }
  return found;
}

const inOrder = (expected: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(expected).map(([piece, names]) => [piece, readers.map(([name]) => name).filter((name) => names.includes(name))]));

async function narrow(left: Left, rows: ClassroomRows): Promise<void> {
  const manager = scene.app.as(await scene.again(scene.cast.manager)).walkthroughs;
  const { revision, current } = await manager.readForm({ id: left.formId });
  const { rubric, structure, agenda, photos } = current;
  await manager.changeForm({
    ...{ formId: left.formId, revision, versionId: randomUUID(), agenda, photos, classroomRows: rows, reason: 'Decided with the union.' },
    ...{ rubricVersionId: rubric?.versionId ?? null, structureId: structure?.id ?? null },
  });
}

describe.each([
  { rows: 'team_and_teacher', audience: 'team', later: [] },
  { rows: 'school_leaders', audience: 'all_leaders', later: ['team_and_teacher'] },
  { rows: 'all_leaders', audience: 'school_leaders', later: ['school_leaders', 'team_and_teacher'] },
] as const)('with a form for $rows and a report for $audience', ({ rows, audience, later }) => {
  let left: Left;
  let questions: Question[];
  beforeAll(async () => {
    left = await leaveEverything(scene, rows, audience);
    questions = await questionsAbout(left);
  }, patience);

  it(
    'every operation shows each reader exactly what is theirs',
    async () => expect(await shownTo(questions)).toEqual(inOrder(expectedShown(rows, audience))),
    patience,
  );

  it('and so does every table, whatever the application asks', async () => expect(await foundBy(left)).toEqual(inOrder(expectedRows(rows, audience))));

  it.each(later.map((narrower) => ({ narrower })))(
    'narrowed to $narrower, records close at once, and the report stays with those it was shared with',
    async ({ narrower }) => {
      await narrow(left, narrower);
      const { readers: told } = await scene.app.as(scene.cast.ana).walkthroughs.readFeedback({ id: left.feedback });
      expect(told.office).toBe(narrower === 'team_and_teacher' ? null : audienceSentences[narrower]);
      expect(await foundBy(left)).toEqual(inOrder(expectedRows(narrower, audience)));
      expect(await shownTo(questions)).toEqual(inOrder(expectedShown(narrower, audience)));
    },
    patience,
  );
});
