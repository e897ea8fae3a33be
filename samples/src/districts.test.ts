import { Role } from '@trellis/domain/access';
import { builtInRubrics } from '@trellis/domain/frameworks';
import { Key } from '@trellis/domain/infrastructure';
import { describe, expect, it } from 'vitest';
import { sampleDistricts, selectSampleDistrict } from './districts.ts';
import type { SampleAppointment } from './types.ts';

const [almondValley, cypress] = sampleDistricts;
const regionsOf = ({ key, further = [] }: SampleAppointment['scope']) => [key ?? '', ...further];

describe.each(sampleDistricts.map((district) => [district.name, district] as const))('the people and places of %s', (_, district) => {
  const schools = district.schools.map((school) => school.key);
  const people = district.people.map((person) => person.key);
  const regions = district.regions.map((region) => region.key);

  it('have keys of their own', () => {
    const kinds = [
      schools,
      people,
      regions,
      district.teams.map((team) => team.key),
      district.people.flatMap((person) => person.appointments.map((one) => one.key)),
    ];
    for (const keys of [...kinds, district.materialsInUse.map((one) => one.key), district.roadblocks.map((one) => one.key)]) {
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(Key.safeParse(key).success).toBe(true);
    }
  });

  it('know each other', () => {
    for (const school of district.schools) expect(regions).toContain(school.region);
    for (const team of district.teams) for (const member of team.members) expect(people).toContain(member);
    for (const region of district.regions) {
      for (const supervisor of region.supervisors) {
        const appointments = district.people.find((person) => person.key === supervisor)!.appointments;
        expect(appointments.filter((one) => one.role === 'principal_supervisor').flatMap((one) => regionsOf(one.scope))).toContain(region.key);
      }
    }
    for (const { role, scope } of district.people.flatMap((person) => person.appointments)) {
      expect(Role.safeParse(role).success).toBe(true);
      if (scope.kind === 'school') expect(schools).toContain(scope.key);
      if (scope.kind === 'region') for (const key of regionsOf(scope)) expect(regions).toContain(key);
    }
    for (const roadblock of district.roadblocks) {
      expect(people).toContain(roadblock.raisedBy);
      expect(people).toContain(roadblock.owner);
    }
    for (const task of district.practice) {
      expect(people).toContain(task.coach);
      if (task.school) expect(schools).toContain(task.school);
    }
  });

  it('ask about things of the design, and give groups of at least five answers', () => {
    const things = [...district.design.components!, ...district.design.structures!].map((thing) => thing.key);
    const groups = Map.groupBy(district.pulseAnswers, (answer) => `${answer.group} on ${answer.about}`);
    for (const answers of groups.values()) expect(answers.length).toBeGreaterThanOrEqual(5);
    for (const { about, ...scores } of district.pulseAnswers) {
      expect(things).toContain(about);
      for (const score of [scores.clarity, scores.expectation, scores.usefulness, scores.trust]) expect([1, 2, 3, 4, 5]).toContain(score);
    }
    for (const load of district.initiativeLoad) for (const structure of load.structures) expect(things).toContain(structure);
  });

  it('use every material once in a school and grade, save supplements', () => {
    for (const school of district.schools) {
      const main = district.materialsInUse.filter((one) => one.school === school.key && one.standing !== 'supplemental').flatMap((one) => one.grades);
      expect(main.toSorted()).toEqual(school.grades.toSorted());
    }
  });

  it('name only indicators that their rubrics have, and focus on two or three', () => {
    for (const { builtIn, versions, decisions, focus } of district.rubrics) {
      const codes = builtInRubrics[builtIn].sections.flatMap((section) => section.indicators.map((indicator) => indicator.code));
      const named = [...versions.flatMap(({ wordings }) => Object.keys(wordings)), ...decisions.map(({ code }) => code), ...(focus?.codes ?? [])];
      for (const code of named) expect(codes).toContain(code);
      if (focus) expect([2, 3]).toContain(focus.codes.length);
    }
  });

  it('say of everything whether it is printed or made up', () => {
    for (const path of ['design.coding', 'practice', 'people', 'schools', 'materialsInUse', 'roadblocks', 'pulseAnswers', 'rubrics', 'walkthroughs'])
      expect(district.provenance).toHaveProperty([path]);
    for (const entry of Object.values(district.provenance)) if (entry.origin === 'printed') expect(entry.source).toMatch(/^Stein 2022, /);
  });
});

describe('the two districts together', () => {
  const withRole = (district: (typeof sampleDistricts)[number] | undefined, role: string) =>
    district!.people.filter((person) => person.appointments.some((one) => one.role === role && !one.until)).map((person) => person.key);

  it('have as many coaches as the study says', () => {
    expect(withRole(almondValley, 'district_coach')).toHaveLength(6);
    expect(withRole(cypress, 'district_coach')).toHaveLength(5);
    expect(withRole(almondValley, 'principal_supervisor')).toHaveLength(2);
    const supervising = almondValley!.people.flatMap((person) => person.appointments).filter((one) => one.role === 'principal_supervisor');
    expect(supervising.map(({ scope }) => regionsOf(scope).length)).toEqual([4, 3]);
    expect(almondValley!.regions).toHaveLength(7);
    expect(cypress!.regions).toHaveLength(7);
  });

  it('share one researcher, and nobody else', () => {
    const accounts = almondValley!.people.map((person) => person.account).filter((account) => cypress!.people.some((person) => person.account === account));
    expect(accounts).toEqual(['maren-holt']);
  });

  it('have people with two roles: a teacher who leads, and a coach who became assistant principal', () => {
    const rolesOf = (key: string) => almondValley!.people.find((person) => person.key === key)!.appointments.map((one) => one.role);
    expect(rolesOf('rosa-delgado')).toEqual(['teacher', 'teacher_leader']);
    expect(rolesOf('sam-whitfield')).toEqual(['assistant_principal', 'district_coach']);
  });

  it('give Liza and Olaf six focus schools, one of which works on mathematics', () => {
    const focus = cypress!.schools.filter((school) => school.focusSchoolOf === 'liza' || school.focusSchoolOf === 'olaf');
    expect(focus).toHaveLength(6);
    expect(focus.filter((school) => school.improvement.subject === 'mathematics').map((school) => school.key)).toEqual(['paul-robeson']);
    expect(cypress!.schools.filter((school) => school.focusSchoolOf)).toHaveLength(15);
  });

  it('are found by key', () => {
    expect(selectSampleDistrict('cypress')).toBe(cypress);
  });
});
