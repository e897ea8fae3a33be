import { randomUUID } from 'node:crypto';
import type { Indicator } from '@trellis/domain/frameworks';
import type { ScoreValue } from '@trellis/domain/walkthroughs';
import { type Actor, inAppointment, selectActors, type Tx } from '../../platform/db/index.ts';
import { type Cast, type Client, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../../platform/testing/index.ts';

export interface Rubric {
  id: string;
  versionId: string;
  /** two with four levels, one of yes or no */
  indicators: readonly [Indicator, Indicator, Indicator];
}

export interface Scene {
  database: TestDatabase;
  app: TestApp;
  cast: Cast;
  rubric: Rubric;
  /** a round of the manager's, with people invited; everything that is left out is made up */
  begin(round?: { invited?: Actor[]; title?: string; followsId?: string }): Promise<{ id: string; lessonId: string }>;
  /** scores of an actor, in the order of the indicators; null leaves one open */
  send(
    actor: Actor,
    lessonId: string,
    scores: readonly (number | boolean | 'not_observed' | null)[],
    sheetId?: string,
  ): ReturnType<Client['calibration']['sendScores']>;
  /** runs statements as an actor straight through the policies, under the circles that the actor has now */
  as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A district with a published rubric and no round yet. */
export async function setScene(): Promise<Scene> {
  const database = await createTestDatabase();
  const cast = await loadCast(database.owner, database.pools.app);
  const app = await createTestApp(database);
  const rubric = await publishRubric(app.as(cast.manager));
  return {
    database,
    app,
    cast,
    rubric,
    begin: async ({ invited = [], title = 'Comparing fractions', followsId } = {}) => {
      const [id, lessonId] = [randomUUID(), randomUUID()];
      await app.as(cast.manager).calibration.startRound({
        id,
        title,
        on: cast.manager.today,
        rubricVersionId: rubric.versionId,
        indicatorIds: rubric.indicators.map((indicator) => indicator.id),
        lesson: { id: lessonId, kind: 'video', title: 'A 3rd-grade lesson', link: 'https://video.example/1', captions: 'English' },
        invited: invited.map((actor) => actor.appointmentId),
        ...(followsId && { followsId }),
      });
      return { id, lessonId };
    },
    send: (actor, lessonId, scores, sheetId = randomUUID()) =>
      app.as(actor).calibration.sendScores({ id: sheetId, lessonId, revision: null, scores: scoresOf(rubric, scores) }),
    as: async (actor, work) => {
      const now = (await selectActors(database.pools.app, actor.accountId)).find((one) => one.appointmentId === actor.appointmentId);
      return inAppointment(database.pools.app, now ?? actor, work);
    },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

export function scoresOf(rubric: Rubric, scores: readonly (number | boolean | 'not_observed' | null)[]): { indicatorId: string; value: ScoreValue }[] {
  return scores.flatMap((score, index) => {
    const indicator = rubric.indicators[index];
    if (score === null || !indicator) return [];
    const value: ScoreValue =
      score === 'not_observed' ? { kind: 'not_observed' } : typeof score === 'boolean' ? { kind: 'yes_no', yes: score } : { kind: 'level', level: score };
    return [{ indicatorId: indicator.id, value }];
  });
}

async function publishRubric(manager: Client): Promise<Rubric> {
  const [id, versionId] = [randomUUID(), randomUUID()];
  const indicator = (code: string, label: string): Indicator => ({
    id: randomUUID(),
    code,
    label,
    prompts: [],
    observes: 'student',
    kind: 'levels',
    levels: [1, 2, 3, 4].map((value) => ({ value, label: `Level ${value}`, description: '' })),
    notObservedAllowed: true,
  });
  const indicators: Rubric['indicators'] = [
    indicator('1A', 'Students explain their thinking'),
    indicator('1B', 'Students use each other’s ideas'),
    {
      id: randomUUID(),
      code: '2A',
      label: 'The task can be entered in several ways',
      prompts: [],
      observes: 'teacher',
      kind: 'yes_no',
      notObservedAllowed: false,
    },
  ];
  await manager.frameworks.startRubric({ id, versionId, name: 'Meadow walk', from: { kind: 'blank' } });
  const draft = await manager.frameworks.saveRubricDraft({
    id: versionId,
    revision: 1,
    content: { sections: [{ key: 'all', label: 'Discourse', kind: 'core_action', indicators: [...indicators] }] },
  });
  await manager.frameworks.publishRubricVersion({ id: versionId, revision: draft.revision });
  return { id, versionId, indicators };
}
