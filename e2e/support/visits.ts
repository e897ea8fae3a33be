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

/** A visit of today that this page's person leads. */
export async function planVisit(lead: Page, formId: string, team: readonly string[], grades: readonly string[]): Promise<PlannedVisit> {
  const [schools, { today }] = await Promise.all([read<{ id: string }[]>(lead, '/schools'), read<{ today: string }>(lead, '/walkthroughs/packets')]);
  const visit = await sent<{ id: string; ofTeam: { classrooms: PlannedVisit['classrooms'] } }>(lead, '/walkthroughs/visits', {
    id: randomUUID(),
    formId,
    schoolId: schools[0]?.id,
    date: today,
    team: team.map((appointmentId) => ({ appointmentId, part: 'observer' })),
    classrooms: grades.map((grade) => ({ id: randomUUID(), grade })),
  });
  return { id: visit.id, classrooms: visit.ofTeam.classrooms };
}

/** The appointment that this page works under. */
export async function appointmentOf(page: Page): Promise<string> {
  return (await read<{ current: { id: string } }>(page, '/session')).current.id;
}
