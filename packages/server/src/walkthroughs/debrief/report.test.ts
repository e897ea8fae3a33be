import { randomUUID } from 'node:crypto';
import type { ReportAudience, ScoreValue, Visit } from '@trellis/domain/walkthroughs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inAppointment } from '../../platform/db/index.ts';
import { readBack } from '../../platform/pdf/testing/read-back.ts';
import { createScene, refusalOf, type Scene, seenIn, sendingOf } from '../testing/scene.ts';
import { archiveReports } from './archive-reports.ts';

let scene: Scene;
let formId: string;
let indicator: string;
let levels: number[];

const as = async (actor: Actor) => scene.app.as(await scene.again(actor)).walkthroughs;

beforeAll(async () => {
  scene = await createScene();
  formId = (await scene.form({ rubricVersionId: scene.rubric.versionId, name: 'Scored walk' })).id;
  const scored = scene.rubric.content.sections.flatMap((section) => section.indicators).find((each) => each.kind === 'levels');
  indicator = scored?.id ?? '';
  levels = (scored?.levels ?? []).map((each) => each.value).toSorted((one, other) => one - other);
});
afterAll(() => scene?.close());

/** A visit to classrooms of so many grades that Tallulah has scored and debriefed, with a report of hers. */
async function reported(grades: number): Promise<{ visit: Visit; report: string }> {
  const classrooms = Array.from({ length: grades }, (_, at) => ({ id: randomUUID(), grade: `${at + 1}` as '1' }));
  const visit = await scene.visit({ formId, classrooms });
  const tallulah = await as(scene.cast.tallulah);
  for (const [at, classroom] of classrooms.entries()) {
    const value: ScoreValue = { kind: 'level', level: levels[at === 0 ? 0 : levels.length - 1] ?? 0 };
    await tallulah.receiveObservation(
      sendingOf(scene.cast.tallulah, seenIn(scene, visit, classroom.id, { scores: [{ indicatorId: indicator, value, evidence: '' }] })),
    );
  }
  const report = randomUUID();
  await tallulah.saveReport({
    id: report,
    visitId: visit.id,
    revision: null,
    evidence: 'Pairs wrote 24 ≥ 20 → they compared.',
    nextSteps: 'Plan a discussion.',
  });
  const { revision } = await tallulah.readVisit({ id: visit.id });
  await tallulah.closeDebrief({ visitId: visit.id, revision });
  return { visit, report };
}

const share = async (report: string, audience: ReportAudience) => (await as(scene.cast.tallulah)).shareReport({ id: report, revision: 1, audience });
const pdfOf = async (actor: Actor, report: string) => {
  const { headers, body } = await (await as(actor)).downloadReport({ id: report });
  return { headers, type: body.type, bytes: new Uint8Array(await body.arrayBuffer()) };
};

describe('a report on paper', () => {
  it('says to each reader what its page says, with frozen figures in a table', async () => {
    const { visit, report } = await reported(5);
    await share(report, 'school_leaders');
    const page = await (await as(scene.cast.cole)).readReport({ visitId: visit.id });
    const { headers, type, bytes } = await pdfOf(scene.cast.cole, report);
    expect(type).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="Visit report, Alder Elementary, /);
    const { tree, scopes, pages } = await readBack(bytes);
    expect(tree[0]).toBe('H1 What does this visit tell us?');
    expect(tree).toContain('P Not for evaluation.');
    expect(tree).toContain('H2 What was seen, and the evidence');
    expect(tree).toContain('P Pairs wrote 24 ≥ 20 → they compared.');
    expect(tree).toContain('P Plan a discussion.');
    const [figure] = page?.figures ?? [];
    expect(scopes).toEqual({ columns: 6, rows: 1 });
    expect(tree).toContain(`TH ${figure?.code} ${figure?.label}`);
    const at = tree.indexOf(`TH ${figure?.code} ${figure?.label}`);
    expect(tree[at + 1]).toMatch(/^TD 1 .*: 20% .* 4 .*: 80%$/);
    expect(tree.slice(at + 2, at + 6)).toEqual(['TD 5', 'TD 0', 'TD 5', 'TD 1']);
    expect(pages.every(({ artifacts }) => artifacts.includes('Not for evaluation'))).toBe(true);
    expect(tree.join('\n')).not.toMatch(/Tallulah|Reyes/);
  });

  it('is the same file for every reader and at every time, whatever became of the scores since', async () => {
    const { visit, report } = await reported(5);
    await share(report, 'all_leaders');
    const before = await pdfOf(scene.cast.tallulah, report);
    await scene.database.owner.query('update observation set withdrawn = true where visit_id = $1', [visit.id]);
    expect(Buffer.from((await pdfOf(scene.cast.supervisor, report)).bytes).equals(before.bytes)).toBe(true);
  });

  it('of a draft is the team’s, and says that it is one', async () => {
    const { report } = await reported(1);
    const { tree } = await readBack((await pdfOf(scene.cast.tallulah, report)).bytes);
    expect(tree.join('\n')).toContain('This is a draft that was not shared.');
    expect(tree).toContain('P Figures are counted when the report is shared.');
    for (const actor of [scene.cast.cole, scene.cast.supervisor, scene.cast.manager, scene.cast.ana, scene.cast.administrator, scene.cast.stranger])
      expect((await refusalOf(pdfOf(actor, report))).code).toBe('NOT_FOUND');
  });
});

describe('at the end of the school year', () => {
  const yearEnds = async () =>
    (await scene.database.owner.query<{ ends: string }>('select ends::text from school_year where id = $1', [scene.cast.schoolYear])).rows[0]?.ends;
  /** a time of the day in the district: noon is 20:00 in UTC or an hour before */
  const noonAfter = async (days: number) => new Date(Date.parse(`${await yearEnds()}T20:00:00Z`) + days * 86_400_000);
  const audits = async (report: string) =>
    (await scene.database.owner.query('select appointment_id from audit_event where verb = $1 and subject_id = $2', ['walkthroughs.archiveReport', report]))
      .rows;

  it('words leave reports and drafts, figures stay; on the last day of the year they still stand', async () => {
    const [{ visit, report }, draft] = [await reported(5), await reported(1)];
    await share(report, 'school_leaders');
    const before = await (await as(scene.cast.cole)).readReport({ visitId: visit.id });
    expect(before).toMatchObject({ archivedOn: null });
    expect(before?.wordsLeaveOn).toBe((await noonAfter(1)).toISOString().slice(0, 10));

    await archiveReports(scene.database.owner, await noonAfter(0));
    expect(await (await as(scene.cast.cole)).readReport({ visitId: visit.id })).toEqual(before);

    expect(await archiveReports(scene.database.owner, await noonAfter(1))).toBeGreaterThanOrEqual(2);
    const after = await (await as(scene.cast.cole)).readReport({ visitId: visit.id });
    expect(after).toEqual({ ...before, problemOfPractice: '', evidence: '', learned: '', nextSteps: '', archivedOn: before?.wordsLeaveOn, revision: 3 });
    expect(after?.figures).toHaveLength(1);
    const paper = (await readBack((await pdfOf(scene.cast.cole, report)).bytes)).tree.join('\n');
    expect(paper).toContain('The words of this report left it on');
    expect(paper).not.toContain('Pairs wrote');
    for (const id of [report, draft.report]) expect(await audits(id)).toEqual([{ appointment_id: null }]);

    const tallulah = await as(scene.cast.tallulah);
    expect(await tallulah.readReport({ visitId: draft.visit.id })).toMatchObject({ evidence: '', may: { write: false } });
    const late = await refusalOf(tallulah.saveReport({ id: draft.report, visitId: draft.visit.id, revision: 2, evidence: 'Late' }));
    expect(late).toMatchObject({ code: 'INVALID' });
    expect(await refusalOf(tallulah.shareReport({ id: draft.report, revision: 2, audience: 'team' }))).toMatchObject({ code: 'INVALID' });
  });

  it('once: later passes find nothing to do and write no second line', async () => {
    const { report } = await reported(1);
    await archiveReports(scene.database.owner, await noonAfter(2));
    expect(await archiveReports(scene.database.owner, await noonAfter(3))).toBe(0);
    expect(await audits(report)).toHaveLength(1);
  });

  it('of no school year: a year after the visit', async () => {
    const { visit, report } = await reported(1);
    await scene.database.owner.query('update visit_report set school_year_id = null where id = $1', [report]);
    const read = await (await as(scene.cast.tallulah)).readReport({ visitId: visit.id });
    const leaves = Date.parse(`${read?.wordsLeaveOn}T20:00:00Z`);
    expect(leaves - Date.parse(`${visit.date}T20:00:00Z`)).toBe(366 * 86_400_000);
    await archiveReports(scene.database.owner, new Date(leaves - 86_400_000));
    expect(await audits(report)).toEqual([]);
    await archiveReports(scene.database.owner, new Date(leaves));
    expect(await audits(report)).toHaveLength(1);
  });

  it('by the district’s own clock: nobody of the application can do it', async () => {
    const { report } = await reported(1);
    await share(report, 'team');
    const { numAffectedRows } = await inAppointment(scene.database.pools.app, await scene.again(scene.cast.tallulah), async (tx) => {
      const result = await tx
        .updateTable('visit_report')
        .set({ evidence: '' })
        .where('district_id', '=', scene.cast.district)
        .where('id', '=', report)
        .executeTakeFirstOrThrow();
      return { numAffectedRows: result.numUpdatedRows };
    });
    expect(numAffectedRows).toBe(0n);
  });
});
