import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { ask, read } from './ask.ts';

export interface PlannedVisit {
  id: string;
  /** in the order of the plan */
  classrooms: { id: string; label: string }[];
}

async function sent<Body>(page: Page, path: string, body: unknown, method = 'POST'): Promise<Body> {
  const answer = await ask(page, path, { method, body });
  if (answer.status !== 200) throw new Error(`${method} ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
}

/** A form with the district's published guide, by the manager on this page. */
export async function makeForm(manager: Page, name: string, over: Record<string, unknown> = {}): Promise<string> {
  const { rubrics } = await read<{ rubrics: { published: { versionId: string } | null }[] }>(manager, '/frameworks/rubrics');
  const rubricVersionId = rubrics.find((rubric) => rubric.published)?.published?.versionId;
  if (!rubricVersionId) throw new Error('The district has no published rubric');
  const id = randomUUID();
  await sent(manager, '/walkthroughs/forms', {
    id,
    versionId: randomUUID(),
    name,
    kind: 'classroom_walkthrough',
    rubricVersionId,
    structureId: null,
    classroomRows: 'team_and_teacher',
    photos: false,
    ...over,
  });
  return id;
}

async function schoolOf(page: Page, sought: string | undefined): Promise<string> {
  const schools = await read<{ id: string; name: string }[]>(page, '/schools');
  const found = schools.find(({ name }) => sought === undefined || name === sought);
  if (!found) throw new Error(`There is no school called ${sought}`);
  return found.id;
}

interface Plan {
  formId: string;
  team: readonly string[];
  /** `taughtBy`: the appointment of a teacher of the school */
  classrooms: readonly { grade: string; taughtBy?: string | null }[];
  /** the first of the district unless one is named */
  school?: string;
}

/** A visit of today that this page's person leads. */
export async function planVisitAt(lead: Page, { formId, team, classrooms, school }: Plan): Promise<PlannedVisit> {
  const [schoolId, { today }] = await Promise.all([schoolOf(lead, school), read<{ today: string }>(lead, '/walkthroughs/packets')]);
  const visit = await sent<{ id: string; ofTeam: { classrooms: PlannedVisit['classrooms'] } }>(lead, '/walkthroughs/visits', {
    id: randomUUID(),
    formId,
    schoolId,
    date: today,
    team: team.map((appointmentId) => ({ appointmentId, part: 'observer' })),
    classrooms: classrooms.map((classroom) => ({ id: randomUUID(), taughtBy: null, ...classroom })),
  });
  return { id: visit.id, classrooms: visit.ofTeam.classrooms };
}

/** The same with a classroom of each grade, whoever teaches there. */
export const planVisit = (lead: Page, formId: string, team: readonly string[], grades: readonly string[]) =>
  planVisitAt(lead, { formId, team, classrooms: grades.map((grade) => ({ grade })) });

/** Teachers of a school by name, with their appointments. */
export async function teachersOf(page: Page, school: string): Promise<Map<string, string>> {
  const teachers = await read<{ appointmentId: string; name: string }[]>(page, `/walkthroughs/teachers?schoolId=${await schoolOf(page, school)}`);
  return new Map(teachers.map(({ name, appointmentId }) => [name, appointmentId]));
}

interface Packet {
  visits: { formVersion: { id: string }; date: string; rubricVersionId: string; classrooms: { id: string }[] }[];
  rubrics: { content: { sections: { indicators: { id: string; kind: string; levels?: { value: number }[] }[] }[] } }[];
}

/** Sends what this page's person saw in one classroom, as a device does: `levels` of the first indicators, the lowest level is 0. */
export async function sendRecord(page: Page, visit: PlannedVisit, classroomId: string, { levels, note }: { levels: readonly number[]; note: string }) {
  const { visits, rubrics } = await read<Packet>(page, `/walkthroughs/visits/${visit.id}/packet`);
  const scored = rubrics[0]?.content.sections.flatMap(({ indicators }) => indicators).filter(({ kind }) => kind === 'levels') ?? [];
  const scores = levels.map((at, index) => ({
    indicatorId: scored[index]?.id,
    value: { kind: 'level', level: scored[index]?.levels?.toSorted((one, other) => one.value - other.value)[at]?.value },
    evidence: `${note} (${index + 1})`,
  }));
  const content = {
    ...{ visitId: visit.id, classroomId, formVersionId: visits[0]?.formVersion.id, localDate: visits[0]?.date, summary: note, scores, finished: true },
    notes: [{ id: randomUUID(), second: 60, text: note, indicatorIds: [] }],
  };
  await sent(page, '/walkthroughs/observations', {
    ...{ id: randomUUID(), name: 'walkthrough.receive@1', recordId: randomUUID(), baseRevision: null, after: null, deviceSequence: 1 },
    content,
    author: await appointmentOf(page),
  });
}

/** The appointment that this page works under. */
export async function appointmentOf(page: Page): Promise<string> {
  return (await read<{ current: { id: string } }>(page, '/session')).current.id;
}
