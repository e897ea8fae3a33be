import { describe, expect, it } from 'vitest';
import { ComponentKind, DocumentRole, DocumentStructure } from '../document.ts';
import { ComponentChange, NewComponent } from './component.ts';
import { componentDetails } from './component-detail.ts';

const messages = (kind: ComponentKind, detail: unknown) => componentDetails[kind].safeParse(detail).error?.issues.map((issue) => issue.path.join('.')) ?? [];

describe('what a component holds by its kind', () => {
  it('is known for every kind, and strict', () => {
    for (const kind of ComponentKind.options) expect(messages(kind, { made_up: 1 }), kind).not.toEqual([]);
  });

  it('takes an empty detail where nothing is known yet, but not of structures and roles, whose facts the rules read', () => {
    const open = ComponentKind.options.filter((kind) => messages(kind, {}).length === 0);
    expect(open).toEqual(ComponentKind.options.filter((kind) => kind !== 'structure' && kind !== 'role'));
  });

  it('keeps every field of a structure and of a role that the document has', () => {
    const elsewhere = ['key', 'name', 'summary', 'owner', 'forGroups', 'subject', 'evidence'];
    const fields = (shape: object) => Object.keys(shape).filter((field) => !elsewhere.includes(field));
    const ofStructure = Object.keys(componentDetails.structure.shape).map((field) => (field === 'structureKind' ? 'kind' : field));
    expect(ofStructure.sort()).toEqual(fields(DocumentStructure.shape).sort());
    expect(Object.keys(componentDetails.role.shape).sort()).toEqual(fields(DocumentRole.shape).sort());
  });

  it('refuses a window that closes before it opens, and weeks that run backwards', () => {
    const window = { name: 'Fall', grades: ['1'], opens: '2026-10-20', closes: '2026-10-10' };
    expect(messages('assessment', { windows: [window] })).toEqual(['windows.0.closes']);
    expect(messages('assessment', { windows: [{ ...window, closes: '2026-10-20' }] })).toEqual([]);
    expect(messages('plan_template', { weeks: { from: 8, to: 6 } })).toEqual(['weeks.to']);
    expect(messages('plan_template', { weeks: { from: 6, to: 8 } })).toEqual([]);
  });

  it('takes the detail of the kind that is named, and of no other', () => {
    const role = { kind: 'role', key: 'coach', name: 'Coach', detail: { group: 'district_coaches' } };
    expect(NewComponent.safeParse(role).success).toBe(true);
    expect(NewComponent.safeParse({ ...role, kind: 'material' }).success).toBe(false);
    expect(ComponentChange.safeParse({ kind: 'role', name: 'Coach' }).success).toBe(true);
    expect(ComponentChange.safeParse({ kind: 'role', key: 'another' }).success).toBe(false);
  });
});
