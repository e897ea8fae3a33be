import type { LogEntry } from '@trellis/domain/practice';
import { describe, expect, it } from 'vitest';
import { emptyDraft, isWorthKeeping, kindOf, say, withPerson } from './entry-draft.ts';
import { fillIn, type Known, whatChoices } from './fill-in.ts';
import { newTaskOf } from './new-task.ts';

const ids = () => {
  let next = 0;
  return () => `id-${next++}`;
};
const riverside = { id: 'riverside', name: 'Riverside Elementary' };
const types = [{ id: 'walk', label: 'Learning walk', kind: 'observing_debriefing' as const, retired: false, revision: 1 }];
const empty = () => emptyDraft('2025-11-20', ids());

const lastAtRiverside = {
  kind: 'responding',
  school: riverside,
  place: 'classroom',
  structure: { id: 'coaching', name: 'Coaching' },
  resources: [{ componentId: 'planner', name: 'Grade 2 planner', use: 'planned_with' }],
  people: [{ group: 'teachers', part: 'learns', count: 1, person: { id: 'ana', name: 'Ana Ruiz' } }],
} as unknown as LogEntry;
const known: Known = { types, recent: [lastAtRiverside], ofDay: [], today: '2025-11-20', nowMinute: 940 };

describe('A task that Tallulah types', () => {
  it('is worth keeping from the first word on', () => {
    expect(isWorthKeeping(empty())).toBe(false);
    expect(isWorthKeeping(say(empty(), 'date', '2025-11-19'))).toBe(false);
    expect(isWorthKeeping(say(empty(), 'length', '4'))).toBe(true);
  });

  it('needs what and how long, and says so beside the field', () => {
    expect(newTaskOf(empty()).missing).toEqual({ what: 'Say what you did.', length: 'Say how long.' });
    expect(newTaskOf(say(say(empty(), 'what', 'kind:responding'), 'length', 'long')).missing).toEqual({ length: 'Minutes, or 1:20.' });
  });

  it('goes with ids that were made when she began, so that sending it twice stores it once', () => {
    const draft = say(say(empty(), 'what', 'kind:responding'), 'length', '40');
    expect(newTaskOf(draft).task).toMatchObject({ id: 'id-0', entryId: 'id-1', kind: 'responding', minutes: 40 });
    expect(newTaskOf(draft)).toEqual(newTaskOf({ ...draft }));
  });

  it('in a word of the district goes under that word, and counts as its kind', () => {
    const draft = say(say(empty(), 'what', 'type:walk'), 'length', '40');
    expect(kindOf(draft, types)).toBe('observing_debriefing');
    expect(newTaskOf(draft).task).toMatchObject({ taskTypeId: 'walk' });
    expect(newTaskOf(draft).task).not.toHaveProperty('kind');
  });

  it('names nobody twice', () => {
    const teachers = { group: 'teachers' as const, label: 'Teachers', person: null };
    const twice = withPerson(withPerson(empty(), teachers, null), teachers, null);
    expect(twice.people).toHaveLength(1);
    const ana = { group: 'teachers' as const, label: 'Ana Ruiz', person: { id: 'ana', name: 'Ana Ruiz' } };
    expect(withPerson(withPerson(twice, ana, null), ana, null).people.map(({ label }) => label)).toEqual(['Teachers', 'Ana Ruiz']);
  });
});

describe('What is filled in', () => {
  const responding = say(say(empty(), 'what', 'kind:responding'), 'length', '40');

  it('is the usual place, while the school is not known', () =>
    expect(fillIn(responding, known)).toMatchObject({ place: 'school', structure: null, resources: [], people: [] }));

  it('is as in the last such task at that school', () => {
    const filled = fillIn(say(responding, 'school', riverside), known);
    expect(filled).toMatchObject({ place: 'classroom', structure: { id: 'coaching' }, resources: [{ componentId: 'planner' }] });
    expect(filled.people).toMatchObject([{ label: 'Ana Ruiz', part: 'learns' }]);
  });

  it('never changes what she said, even when she said "none"', () => {
    const said = say(say(say(responding, 'school', riverside), 'resources', []), 'place', 'online');
    expect(fillIn(said, known)).toMatchObject({ resources: [], place: 'online', structure: { id: 'coaching' } });
  });

  it('is from another kind or school never', () => {
    expect(fillIn(say(say(empty(), 'what', 'kind:co_planning'), 'school', riverside), known).structure).toBeNull();
    expect(fillIn(say(responding, 'school', { id: 'other', name: 'Other' }), known).structure).toBeNull();
  });

  it('starts that long ago, but not before the last entry ended, and only today', () => {
    expect(fillIn(responding, known).startMinute).toBe(900);
    expect(fillIn(responding, { ...known, ofDay: [{ startMinute: 860, minutes: 50 }] }).startMinute).toBe(910);
    expect(fillIn(responding, { ...known, today: '2025-11-21' }).startMinute).toBeNull();
    expect(fillIn(say(responding, 'length', '1440'), known).startMinute).toBeNull();
    expect(fillIn(responding, { ...known, ofDay: [{ startMinute: 930, minutes: 60 }] }).startMinute).toBeNull();
  });
});

describe('What can be chosen', () => {
  it('is found by "resp", and the words of the district come first', () => {
    const choices = whatChoices(types);
    expect(choices[0]).toMatchObject({ value: 'type:walk', hint: 'Observing and debriefing instruction' });
    expect(choices.find(({ label }) => label.startsWith('Resp'))?.value).toBe('kind:responding');
    expect(whatChoices([{ ...types[0]!, retired: true }]).some(({ value }) => value.startsWith('type:'))).toBe(false);
  });
});
