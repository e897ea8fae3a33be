import type { RoleGroup } from '@trellis/domain/access';
import { PracticeRecord, type TaskKind } from '@trellis/domain/practice';
import { describe, expect, it } from 'vitest';
import { almondValleyDesign } from './almond-valley/design.ts';
import { almondValleyPractice as almondValley } from './almond-valley/practice.ts';
import { cypressDesign } from './cypress/design.ts';
import { cypressPractice as cypress } from './cypress/practice.ts';
import { publishedTables } from './published/tables.ts';

const practiceOf = { 'almond-valley': almondValley, cypress };
const learning: TaskKind[] = ['planning_learning', 'facilitating_learning'];
const of = (practice: PracticeRecord[], kinds: TaskKind[]) => practice.filter((task) => kinds.includes(task.kind));
const minutes = (practice: PracticeRecord[]) => practice.reduce((sum, task) => sum + task.minutes, 0);
const talk = (practice: PracticeRecord[]) => practice.flatMap((task) => task.interactions);
const counts = (practice: PracticeRecord[], ...kinds: TaskKind[]) => [of(practice, kinds).length, talk(of(practice, kinds)).length];

/** within 1.5 points of the printed percentage */
function near(part: number, whole: number, printed: number) {
  expect(Math.abs((100 * part) / whole - printed)).toBeLessThanOrEqual(1.5);
}
const leaders = (practice: PracticeRecord[], kinds: TaskKind[]) => {
  const groups = of(practice, kinds).flatMap((task) => task.people.filter((person) => person.part === 'leads').map((person) => person.group));
  const family = (group: RoleGroup) => (group === 'math_manager' ? 'district_coaches' : group === 'assistant_principals' ? 'principals' : group);
  return [...new Set(groups.map(family))].sort();
};
const used = (practice: PracticeRecord[], kinds: TaskKind[]) =>
  [...new Set(of(practice, kinds).flatMap((task) => task.resources.map((resource) => resource.component)))].sort();

describe('the observed tasks', () => {
  it.each([
    ['Almond Valley', almondValley, almondValleyDesign],
    ['Cypress', cypress, cypressDesign],
  ])('of %s are practice records on weekdays of 2019, in words that the design knows', (_, practice, design) => {
    const structures = design.structures!.map((structure) => structure.key);
    const components = design.components!.map((component) => component.key);
    expect(new Set(practice.map((task) => task.key)).size).toBe(practice.length);
    for (const task of practice) {
      expect(PracticeRecord.parse(task)).toEqual(task);
      expect([1, 2, 3, 4, 5]).toContain(new Date(`${task.date}T00:00:00Z`).getUTCDay());
      if (task.structure) expect(structures).toContain(task.structure);
      for (const { component } of task.resources) expect(components).toContain(component);
    }
  });

  it('are as many as tables 14 and 15 print, with as many interactions', () => {
    expect([almondValley.length, talk(almondValley).length]).toEqual([30, 135]);
    expect(counts(almondValley, ...learning)).toEqual([12, 36]);
    expect(counts(almondValley, 'observing_debriefing')).toEqual([7, 45]);
    expect(counts(almondValley, 'responding')).toEqual([3, 16]);
    expect(counts(almondValley, 'school_improvement')).toEqual([4, 28]);
    expect(counts(almondValley, 'district_capacity')).toEqual([4, 10]);

    expect([cypress.length, talk(cypress).length]).toEqual([31, 136]);
    expect(counts(cypress, ...learning)).toEqual([8, 26]);
    expect(counts(cypress, 'observing_debriefing')).toEqual([6, 30]);
    expect(counts(cypress, 'responding')).toEqual([2, 11]);
    expect(counts(cypress, 'school_improvement')).toEqual([4, 12]);
    expect(counts(cypress, 'district_capacity')).toEqual([5, 45]);
    expect(counts(cypress, 'outward_facing')).toEqual([6, 12]);
  });

  it('take the hours of table 3, coach by coach and window by window', () => {
    const hours = (practice: PracticeRecord[], coach: string) => {
      const own = practice.filter((task) => task.coach === coach);
      return [minutes(own.filter((task) => task.date < '2019-03-15')), minutes(own.filter((task) => task.date > '2019-03-15'))];
    };
    expect(hours(almondValley, 'laverne')).toEqual([607, 550]);
    expect(hours(almondValley, 'tallulah')).toEqual([548, 650]);
    expect(hours(cypress, 'liza')).toEqual([605, 695]);
    expect(hours(cypress, 'olaf')).toEqual([595, 610]);
    expect([minutes(almondValley), minutes(cypress)]).toEqual([39.25 * 60, 41.75 * 60]);
    for (const practice of [almondValley, cypress]) {
      expect(Math.min(...practice.map((task) => task.minutes))).toBeGreaterThanOrEqual(20);
      expect(Math.max(...practice.map((task) => task.minutes))).toBeGreaterThan(200);
    }
  });

  it('share the time as table 16 prints', () => {
    const printed = publishedTables.filter((figure) => figure.table === 16);
    expect(printed).toHaveLength(11);
    for (const { district, measure, published } of printed) {
      if (measure.of !== 'time_share') throw new Error('Table 16 prints shares of time');
      near(minutes(of(practiceOf[district], measure.kinds)), minutes(practiceOf[district]), Number(published));
    }
    expect(of(almondValley, ['outward_facing'])).toEqual([]);
  });

  it('are led with the groups of table 17, as far as they were seen', () => {
    expect(leaders(almondValley, learning)).toEqual(['district_coaches', 'principals']);
    expect(leaders(almondValley, ['observing_debriefing'])).toEqual(['district_coaches', 'principals']);
    expect(leaders(almondValley, ['responding'])).toEqual([]);
    expect(leaders(almondValley, ['school_improvement'])).toEqual(['district_coaches']);
    expect(leaders(almondValley, ['district_capacity'])).toEqual(['district_coaches']);
    expect(leaders(cypress, learning)).toEqual(['district_coaches']);
    expect(leaders(cypress, ['observing_debriefing'])).toEqual([]);
    expect(leaders(cypress, ['responding'])).toEqual([]);
    expect(leaders(cypress, ['school_improvement'])).toEqual(['district_coaches', 'principals']);
    expect(leaders(cypress, ['outward_facing'])).toEqual(['district_coaches']);
    expect(leaders(cypress, ['district_capacity'])).toEqual(['district_coaches']);
  });

  it('are led with others as often as the study tells', () => {
    const ledWith = (practice: PracticeRecord[], kind: TaskKind) => {
      const each = of(practice, [kind]).map((task) => leaders([task], [kind]).join('+') || 'alone');
      return Object.fromEntries([...new Set(each)].sort().map((who) => [who, each.filter((one) => one === who).length]));
    };
    expect(ledWith(almondValley, 'facilitating_learning')).toEqual({ alone: 2, district_coaches: 1 });
    expect(ledWith(almondValley, 'planning_learning')).toEqual({ district_coaches: 7, principals: 2 });
    expect(ledWith(almondValley, 'observing_debriefing')).toEqual({ district_coaches: 2, 'district_coaches+principals': 2, principals: 3 });
    expect(ledWith(cypress, 'school_improvement')).toEqual({ district_coaches: 3, principals: 1 });
    expect(ledWith(cypress, 'observing_debriefing')).toEqual({ alone: 6 });
  });

  it('use the resources of table 18', () => {
    expect(used(almondValley, learning)).toEqual(['go-math', 'ipg', 'quarterly-planner', 'six-to-eight-week-plan']);
    expect(used(almondValley, ['observing_debriefing'])).toEqual(['interim-assessments', 'ipg']);
    expect(used(almondValley, ['responding'])).toEqual(['go-math', 'ipg']);
    expect(used(almondValley, ['school_improvement'])).toEqual(['interim-assessments', 'ipg']);
    expect(used(almondValley, ['district_capacity'])).toEqual([]);
    for (const kinds of [learning, ['responding'], ['outward_facing']] as TaskKind[][]) expect(used(cypress, kinds)).toEqual(['core-curriculum']);
    for (const kind of ['observing_debriefing', 'school_improvement', 'district_capacity'] as const) expect(used(cypress, [kind])).toEqual([]);
  });
});

describe('what was talked about', () => {
  const printed = publishedTables.flatMap((figure) => (figure.measure.of === 'focus_share' ? [{ ...figure, measure: figure.measure }] : []));

  it.each([19, 20, 24, 25, 26, 27, 28, 29])('comes within 1.5 points of table %i', (table) => {
    const figures = printed.filter((figure) => figure.table === table);
    expect(figures.length).toBeGreaterThan(3);
    for (const { district, measure, published } of figures) {
      const all = talk(of(practiceOf[district], measure.kinds));
      near(all.filter((one) => measure.foci.includes(one.focus)).length, all.length, Number(published));
    }
  });

  it('is about nothing that appendix C does not print', () => {
    for (const [district, practice] of Object.entries(practiceOf)) {
      for (const task of practice.filter((one) => one.kind !== 'outward_facing')) {
        const rows = printed.filter(
          (figure) => figure.district === district && figure.table >= 24 && figure.measure.kinds.includes(task.kind) && figure.published !== 0,
        );
        for (const { focus } of task.interactions) expect(rows.flatMap((figure) => figure.measure.foci)).toContain(focus);
      }
    }
  });

  it('stays unknown for outward-facing tasks, whose focus is not published', () => {
    expect(new Set(talk(of(cypress, ['outward_facing'])).map((one) => one.focus))).toEqual(new Set(['not_known']));
  });

  it('keeps to what is told of single coaches', () => {
    const olaf = talk(of(cypress, ['observing_debriefing']).filter((task) => task.coach === 'olaf'));
    near(olaf.filter((one) => one.focus === 'general_lesson' || one.focus === 'general_students_school').length, olaf.length, 57);
    const liza = of(cypress, ['responding']).filter((task) => task.coach === 'liza');
    expect(talk(liza).map((one) => one.focus)).toEqual(['using_materials', 'using_materials', 'logistics']);
    const leader = of(cypress, ['school_improvement']).filter((task) => task.people.some((person) => person.group === 'principals'));
    expect(talk(leader).filter((one) => one.focus === 'logistics')).toHaveLength(6);
    expect(talk(leader)).toHaveLength(8);
  });
});
