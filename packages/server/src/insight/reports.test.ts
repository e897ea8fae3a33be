import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeReleases } from './index.ts';
import { codeOf, createScene, recordsOf, type Scene, schoolYear } from './testing/scene.ts';

let scene: Scene;
let walkthrough: string;

beforeAll(async () => {
  scene = await createScene();
  const { cast, database } = scene;
  walkthrough = randomUUID();
  for (const [id, key, name] of [
    [walkthrough, 'walkthrough', 'Classroom walkthroughs'],
    [randomUUID(), 'rounds', 'Instructional rounds'],
  ]) {
    await database.owner.query(
      `insert into component (district_id, design_id, id, key, kind, name, detail, folded, position, updated_by)
       select district_id, design_id, $2, $3, 'structure', $4, '{"participants":[],"recurs":true,"reach":null}', lower($4), 2, updated_by from component where id = $1`,
      [scene.guide, id, key, name],
    );
  }
  const planned: [string, string, string][] = [
    [walkthrough, '2024-09-03', 'held'],
    [walkthrough, '2024-09-10', 'did_not_happen'],
    [walkthrough, '2024-09-17', 'changed'],
    [walkthrough, '2024-09-24', 'planned'],
    [randomUUID(), '2024-09-05', 'held'],
  ];
  for (const [structure, date, state] of planned) {
    await database.owner.query(
      `insert into occurrence (district_id, id, structure_id, kind, local_date, minutes, facilitator_appointment_id, state, decided_by)
       values ($1, gen_random_uuid(), $2, 'observing_debriefing', $3, 60, $4, $5, $6)`,
      [cast.district, structure, date, cast.laverne.appointmentId, state, state === 'planned' ? null : cast.laverne.appointmentId],
    );
  }
});
afterAll(() => scene?.close());

describe('held against planned', () => {
  const span = { from: '2024-09-01', to: '2024-09-30' };

  it('counts per structure of the adopted design, unanswered apart, and those that nothing was planned for', async () => {
    const { rows } = await scene.app.as(scene.cast.manager).insight.heldAgainstPlanned(span);
    expect(rows.map(({ name, inDesign }) => [name, inDesign])).toEqual([
      ['Classroom walkthroughs', true],
      ['Instructional rounds', true],
      ['No longer in the design', false],
    ]);
    expect(rows[0]).toEqual({
      structure: walkthrough,
      name: 'Classroom walkthroughs',
      inDesign: true,
      planned: 4,
      held: 1,
      changed: 1,
      didNotHappen: 1,
      undecided: 1,
      ahead: 0,
    });
    expect(rows[1]).toMatchObject({ planned: 0, held: 0 });
  });

  it('is for those who read the team, and a span begins before it ends', async () => {
    for (const actor of [scene.cast.laverne, scene.cast.ana, scene.cast.cole, scene.cast.researcher])
      expect(await codeOf(scene.app.as(actor).insight.heldAgainstPlanned(span))).toBe('NOT_ALLOWED');
    expect(await codeOf(scene.app.as(scene.cast.manager).insight.heldAgainstPlanned({ from: '2024-09-02', to: '2024-09-01' }))).toBe('INVALID');
    expect((await scene.app.as(scene.cast.stranger).insight.heldAgainstPlanned(span)).rows).toEqual([]);
  });
});

describe('propositions', () => {
  it('without figures every one of them is refused, and the statements stand', async () => {
    const answer = await scene.app.as(scene.cast.ana).insight.propositions();
    expect(answer).toMatchObject({ refusal: { refused: 'no_data' }, design: { name: 'The design we work by' } });
    expect(answer.propositions).toHaveLength(6);
    for (const { practice } of answer.propositions) for (const { estimate } of practice) expect(estimate).toMatchObject({ refused: 'no_data', n: 0 });
  });

  it('carry the figures of the district’s year', async () => {
    const { cast, guide } = scene;
    for (const [salt, coach] of [cast.tallulah, cast.laverne, cast.coachThree].entries()) {
      await scene.log(recordsOf(coach, { from: schoolYear.starts, to: '2024-09-30', schools: [cast.school], guide, salt }));
      await scene.complete([coach]);
    }
    await computeReleases(scene.database.pools, cast.district, '2024-10-20');
    const answer = await scene.app.as(cast.manager).insight.propositions();
    expect(answer).toMatchObject({ refusal: null, period: { label: 'School year 2024–25', ends: '2024-09-30' } });
    expect(answer.propositions[1]!.practice[0]).toMatchObject({ key: 'any_resource', estimate: { population: 'all' } });
    expect(answer.propositions[1]!.design).toEqual([{ rating: 'authority', level: null }]);
  });
});

describe('published districts', () => {
  it('stand there as cases, computed from their raw records, with variability refused', async () => {
    const { cases, caution } = await scene.app.as(scene.cast.ana).insight.cases();
    expect(caution).toMatch(/cases, not norms/);
    expect(cases.map(({ key, profile }) => [key, profile.tasks])).toEqual([
      ['almond-valley', 30],
      ['cypress', 31],
    ]);
    for (const { profile, ratings } of cases) {
      expect(profile.variability.distance.estimate).toMatchObject({ refused: 'not_published' });
      expect(ratings).toHaveLength(9);
    }
  });

  it('every published figure stands beside the computed one, with what contradicts', async () => {
    const report = await scene.app.as(scene.cast.cole).insight.published();
    expect(report.rows.length).toBeGreaterThan(200);
    expect(report.rows.filter((row) => row.agrees === false).length).toBeLessThan(5);
    expect(report.contradictions.length).toBeGreaterThan(40);
    expect(await codeOf(scene.app.as(null).insight.published())).toBe('SIGNED_OUT');
  });
});
