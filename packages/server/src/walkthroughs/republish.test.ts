import { randomUUID } from 'node:crypto';
import type { RubricContent } from '@trellis/domain/frameworks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../platform/db/index.ts';
import { type Left, leaveEverything } from './testing/pieces.ts';
import { createScene, type Scene } from './testing/scene.ts';

/** A rubric is published anew; what was scored with the version before stays as it was, to the byte. */
let scene: Scene;
let left: Left;

beforeAll(async () => {
  scene = await createScene();
  left = await leaveEverything(scene, 'all_leaders', 'all_leaders');
});
afterAll(() => scene?.close());

const as = async (actor: Actor) => scene.app.as(await scene.again(actor)).walkthroughs;

/** Everything that the visits left, as each of those who read it is answered. */
async function everything(): Promise<Record<string, string>> {
  const { cast, rubric } = scene;
  const [lead, teacher, principal] = [await as(cast.tallulah), await as(cast.ana), await as(cast.cole)];
  const paper = async (id: string) => Buffer.from(await (await lead.downloadReport({ id })).body.arrayBuffer()).toString('base64');
  const answers = {
    'the version that was scored with': (await scene.app.as(cast.ana).frameworks.readRubricVersion({ id: rubric.versionId })).content,
    'the debrief with how far observers are apart and what was agreed on': await lead.readDebrief({ visitId: left.visit }),
    'what was seen': await principal.listObservations({ visitId: left.visit }),
    'feedback as its teacher reads it': await teacher.readFeedback({ id: left.feedback }),
    'the shared report': await principal.readReport({ visitId: left.visit }),
    'the shared report on paper': await paper(left.report),
    'the draft of a report': await lead.readReport({ visitId: left.draftVisit }),
    'the draft on paper': await paper(left.draft),
  };
  return Object.fromEntries(Object.entries(answers).map(([what, answer]) => [what, JSON.stringify(answer)]));
}

/** Renames an indicator, takes the last of each section away, turns the order around, and changes levels. */
function rewritten(content: RubricContent): RubricContent {
  const sections = content.sections.toReversed().map((section) => ({
    ...section,
    indicators: section.indicators
      .slice(0, Math.max(1, section.indicators.length - 1))
      .toReversed()
      .map((indicator) => ({
        ...indicator,
        label: `Otherwise: ${indicator.label}`,
        ...(indicator.levels ? { levels: indicator.levels.slice(1).map((level) => ({ ...level, value: level.value + 1, label: `Now ${level.label}` })) } : {}),
      })),
  }));
  return { ...content, sections };
}

async function publishNext(): Promise<RubricContent> {
  const manager = scene.app.as(scene.cast.manager).frameworks;
  const next = randomUUID();
  await manager.startNextVersion({ id: scene.rubric.id, versionId: next });
  const draft = await manager.readRubricVersion({ id: next });
  await manager.saveRubricDraft({ id: next, revision: draft.revision, content: rewritten(draft.content) });
  await manager.publishRubricVersion({ id: next, revision: draft.revision + 1 });
  return (await manager.readRubricVersion({ id: next })).content;
}

describe('a rubric that is published anew', () => {
  it('leaves every old score, debrief, feedback and report as it was', async () => {
    const before = await everything();
    expect(before['the shared report']).toContain('"shares"');
    expect(before['the debrief with how far observers are apart and what was agreed on']).toContain('"agreed":{');
    const content = await publishNext();
    const old = scene.rubric.content;
    const labels = (of: RubricContent) => of.sections.flatMap((section) => section.indicators.map(({ label }) => label));
    expect(labels(content).length).toBeLessThan(labels(old).length);
    expect(labels(content).every((label) => label.startsWith('Otherwise: '))).toBe(true);
    expect(await everything()).toEqual(before);
  });

  it('and what is agreed on later of an old visit is still on the scale that it was scored with', async () => {
    const lead = await as(scene.cast.tallulah);
    const { classrooms } = await lead.readDebrief({ visitId: left.visit });
    const [first] = classrooms[0]?.indicators ?? [];
    const scale = scene.rubric.content.sections.flatMap((section) => section.indicators).find(({ id }) => id === first?.indicatorId);
    const lowest = Math.min(...(scale?.levels ?? []).map(({ value }) => value));
    const given = { classroomId: classrooms[0]?.id ?? '', indicatorId: first?.indicatorId ?? '', revision: first?.agreed?.revision ?? null, reason: '' };
    const read = await lead.agreeOnScore({ ...given, value: { kind: 'level', level: lowest } });
    expect(read.classrooms[0]?.indicators[0]?.agreed?.value).toEqual({ kind: 'level', level: lowest });
  });
});
