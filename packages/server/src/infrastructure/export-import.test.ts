import { randomUUID } from 'node:crypto';
import { RoleGroup } from '@trellis/domain/access';
import { ComponentKind, type DesignDocument, FrameworkUse, MaterialKind, type NewComponent, parseDesign } from '@trellis/domain/infrastructure';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../platform/db/index.ts';
import { inAppointment } from '../platform/db/index.ts';
import { contentOf } from './component-content.ts';
import { selectComponents } from './store-component.ts';
import { type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const text = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('a', 'Ö', ' ', '–', '"', '\n', '0', '🙂') }).map((one) => `${one.trim()}.`);
const keys = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/);
const list = <T>(arbitrary: fc.Arbitrary<T>) => maybe(fc.array(arbitrary, { maxLength: 3 }));
const grades = maybe(fc.subarray(['K', '1', '2', '12'] as const));
const coded = fc.record({ code: keys, label: text, text: maybe(text) });
const groups = fc.subarray(RoleGroup.options);
const evidence = fc.record({ kind: fc.constantFrom('quotation', 'interview'), text, source: maybe(text) });
const judged = fc.record({ subjectFocus: fc.constantFrom('strong', null), practiceFocus: fc.constantFrom('consistent', null), evidence: list(evidence) });
const planner = fc.record({
  key: keys,
  name: text,
  grade: maybe(fc.constantFrom('K', '3')),
  bigIdeas: maybe(text),
  vocabulary: maybe(text),
  fluency: maybe(text),
});

/** Any detail of each kind, with everything that it can hold. */
const details: Record<ComponentKind, fc.Arbitrary<unknown>> = {
  vision: fc.record({ statement: maybe(text) }),
  goals: fc.record({ standards: maybe(text), grades }),
  framework: fc.record({
    tenets: list(fc.record({ code: keys, label: text, text: maybe(text), indicators: list(coded) })),
    levels: list(coded),
    uses: maybe(fc.subarray(FrameworkUse.options)),
  }),
  material: fc.record({
    materialKind: maybe(fc.constantFrom(...MaterialKind.options)),
    origin: maybe(fc.constantFrom('adopted', 'district_made')),
    publisher: maybe(text),
    adoptedIn: maybe(fc.integer({ min: 1900, max: 2200 })),
    grades,
    planner: list(planner),
  }),
  assessment: fc.record({
    windows: list(fc.constant({ name: 'Fall', grades: ['1'], opens: '2026-09-01', closes: '2026-09-30' })),
    given: maybe(fc.constantFrom('one_to_one', 'group')),
    scoredBy: maybe(text),
    grades,
  }),
  plan_template: fc.record({
    sections: list(fc.record({ key: keys, name: text, prompt: maybe(text), required: maybe(fc.boolean()) })),
    weeks: maybe(fc.constant({ from: 6, to: 8 })),
  }),
  leader_learning: fc.record({ aims: maybe(text) }),
  teacher_learning: fc.record({ aims: maybe(text) }),
  structure: fc.record({
    structureKind: maybe(text),
    purpose: maybe(text),
    facilitators: maybe(groups),
    participants: groups,
    recurs: fc.constantFrom(true, false, null),
    cadence: maybe(fc.constant('FREQ=MONTHLY;COUNT=9')),
    reach: fc.constantFrom('every_school', 'part', null),
    serves: fc.constantFrom('teacher_learning', null, undefined),
    learning: maybe(judged),
    protocol: maybe(text),
  }),
  role: fc.record({
    group: fc.constantFrom(...RoleGroup.options),
    does: list(text),
    doesNot: list(text),
    reportsTo: maybe(text),
    funding: maybe(text),
    directedBy: maybe(fc.constantFrom('district', 'shared')),
  }),
};

const component = fc.constantFrom(...ComponentKind.options).chain((kind) => {
  const common = {
    key: keys,
    name: text,
    summary: fc.option(text),
    ownerName: fc.option(text),
    subject: fc.constantFrom('mathematics', 'literacy', null),
    forGroups: groups,
    evidence: fc.array(evidence, { maxLength: 2 }),
  };
  return fc.record({ ...common, detail: details[kind], anySubject: fc.boolean() }).map(({ ownerName, anySubject, detail, ...rest }) => {
    const whole = kind !== 'structure' && kind !== 'role' && anySubject && rest.subject === null ? { anySubject: true, ...(detail as object) } : detail;
    return { kind, ...rest, owner: { name: ownerName, appointmentId: null }, detail: whole } as NewComponent;
  });
});

const keyOf = ({ key }: { key: string }) => key;
const design = fc.uniqueArray(component, { minLength: 1, maxLength: 8, selector: keyOf });

/** What a design says, component by component, without where and by whom. */
async function said(actor: Actor, designId: string) {
  const rows = await inAppointment(scene.database.pools.app, actor, (tx) => selectComponents(tx, actor, designId));
  return Object.fromEntries(rows.map((row) => [row.key, JSON.parse(JSON.stringify(contentOf(row)))]));
}

describe('a design that is exported and imported', () => {
  it('is the same design in another district, whatever it says', async () => {
    const { manager, stranger } = scene.cast;
    await fc.assert(
      fc.asyncProperty(design, async (components) => {
        const [from, to] = [randomUUID(), randomUUID()];
        const here = scene.as(manager);
        await here.createDraft({ id: from, name: 'To be exported', from: null });
        for (const one of components) await here.createComponent({ designId: from, id: randomUUID(), component: one });
        const file = JSON.parse(JSON.stringify(await here.readDocument({ designId: from }))) as DesignDocument;
        expect(parseDesign(file)).toHaveProperty('document');
        await scene.as(stranger).importDocument({ id: to, name: 'Imported', document: file });
        expect(await said(stranger, to)).toEqual(await said(manager, from));
        expect(await scene.as(stranger).readDocument({ designId: to })).toEqual(file);
      }),
      { numRuns: 20, seed: 20260804 },
    );
  });

  it('leaves alone in the adopted design what a file by hand does not mention', async () => {
    const manager = scene.as(scene.cast.manager);
    const { rows } = await manager.listComponents({ designId: scene.adopted });
    const guide = rows.find(({ key }) => key === 'guide');
    const id = guide?.id ?? '';
    const tenets = [{ code: 'T1', label: 'Access for all' }];
    await manager.saveComponent({ designId: scene.adopted, id, revision: guide?.revision ?? 0, change: { kind: 'framework', detail: { tenets } } });
    const document = await manager.readDocument({});
    expect(document.components?.find(({ key }) => key === 'guide')?.detail).toEqual({ tenets });
    const silent = { ...document, components: document.components?.map(({ detail: _, ...rest }) => rest) };
    const { id: draft } = await manager.importDocument({ id: randomUUID(), name: 'By hand', document: silent });
    expect((await manager.compareDraft({ designId: draft })).components).toEqual([]);
    const other = { ...document, components: document.components?.map((one) => (one.key === 'guide' ? { ...one, detail: { levels: tenets } } : one)) };
    const { id: changed } = await manager.importDocument({ id: randomUUID(), name: 'Otherwise', document: other });
    expect((await manager.compareDraft({ designId: changed })).components).toMatchObject([
      { key: 'guide', fields: [{ field: 'detail.tenets' }, { field: 'detail.levels' }] },
    ]);
  });

  it('is refused where a detail is not one of its kind, with the place', () => {
    const file = (detail: unknown, kind = 'framework') => ({
      format: 'trellis-design/1',
      district: { name: 'D' },
      components: [{ key: 'k', kind, name: 'N', detail }],
    });
    const problems = (...args: Parameters<typeof file>) => {
      const parsed = parseDesign(file(...args));
      return 'problems' in parsed ? parsed.problems : [];
    };
    expect(problems({ tenets: [{ code: 'T', label: 'x' }] })).toEqual([]);
    expect(problems({ planner: [] })).toMatchObject([{ path: expect.stringMatching(/^components\[0\]\.detail/) }]);
    expect(problems({ tenets: [{ code: 'T', label: 7 }] })).toMatchObject([{ path: 'components[0].detail.tenets[0].label' }]);
    expect(problems({ anySubject: true })).toMatchObject([{ path: 'components[0].detail.anySubject' }]);
    expect(problems([], 'material')).toMatchObject([{ path: 'components[0].detail' }]);
  });
});
