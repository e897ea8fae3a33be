import type { DesignMap } from '@trellis/domain/infrastructure';
import { describe, expect, test } from 'vitest';
import { box, layAround, layOut, type Placed } from './layout.ts';
import { alone, meetingsOf } from './meetings.ts';
import { neighbor, sideToward } from './neighbor.ts';

const kinds = ['vision', 'goals', 'framework', 'material', 'assessment', 'plan_template', 'leader_learning', 'teacher_learning', 'structure', 'role'] as const;
const many = (count: number): Placed[] => Array.from({ length: count }, (_, i) => ({ id: `c${i}`, kind: kinds[i % kinds.length]!, name: `Component ${i}` }));

describe('Where components stand', () => {
  test.each([1, 9, 40, 150])('no two of %i boxes overlap, and each has its place', (count) => {
    const { places } = layOut(many(count));
    expect(places.size).toBe(count);
    const all = [...places.values()];
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) expect(Math.abs(a.x - b.x) >= box.width || Math.abs(a.y - b.y) >= box.height).toBe(true);
  });

  test('goals in the middle, materials left, assessments right, learning and meetings below', () => {
    const { places, titles } = layOut(many(10));
    const at = (kind: (typeof kinds)[number]) => places.get(`c${kinds.indexOf(kind)}`)!;
    expect(at('material').x).toBeLessThan(at('goals').x);
    expect(at('assessment').x).toBeGreaterThan(at('goals').x);
    expect(at('teacher_learning').y).toBeGreaterThan(at('framework').y);
    expect(at('structure').y).toBeGreaterThan(at('teacher_learning').y);
    expect(at('role').y).toBeGreaterThan(at('structure').y);
    expect(titles.map(({ text }) => text)).toContain('Goals and framework');
  });

  test('does not depend on the order in which they come', () => {
    expect(layOut(many(30).reverse()).places).toEqual(layOut(many(30)).places);
  });

  test('an empty design has none', () => {
    expect(layOut([])).toEqual({ places: new Map(), titles: [] });
  });

  test('role groups stand around the coaches, none over another', () => {
    const ids = Array.from({ length: 13 }, (_, i) => `g${i}`);
    const all = [...layAround(ids, 'g4').entries()];
    expect(all.find(([id]) => id === 'g4')![1]).toEqual({ x: 0, y: 0 });
    for (const [i, [, a]] of all.entries())
      for (const [, b] of all.slice(i + 1)) expect(Math.abs(a.x - b.x) >= box.width || Math.abs(a.y - b.y) >= box.height).toBe(true);
  });
});

describe('Arrow keys', () => {
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 200, y: 0 }],
    ['c', { x: 400, y: 0 }],
    ['d', { x: 10, y: 100 }],
    ['e', { x: 400, y: 300 }],
  ]);

  test('go to the nearest box on that side', () => {
    expect(neighbor(places, 'a', 'right')).toBe('b');
    expect(neighbor(places, 'c', 'left')).toBe('b');
    expect(neighbor(places, 'a', 'down')).toBe('d');
    expect(neighbor(places, 'd', 'up')).toBe('a');
  });

  test('stay where there is nothing on that side', () => {
    expect(neighbor(places, 'a', 'left')).toBeNull();
    expect(neighbor(places, 'gone', 'left')).toBeNull();
  });

  test('reach every box of a large map from its first', () => {
    const { places: large } = layOut(many(60));
    const reached = new Set(['c0']);
    for (const id of reached)
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const next = neighbor(large, id, direction);
        if (next) reached.add(next);
      }
    expect(reached.size).toBe(60);
  });

  test('a line leaves a box on the side of the other', () => {
    expect(sideToward({ x: 0, y: 0 }, { x: 300, y: 20 })).toBe('right');
    expect(sideToward({ x: 300, y: 0 }, { x: 0, y: 20 })).toBe('left');
    expect(sideToward({ x: 0, y: 0 }, { x: 100, y: 200 })).toBe('bottom');
    expect(sideToward({ x: 0, y: 200 }, { x: 100, y: 0 })).toBe('top');
  });
});

describe('Who meets whom', () => {
  const group = (name: 'district_coaches' | 'teachers' | 'principals' | 'math_manager') => ({ type: 'group' as const, id: `group:${name}`, group: name, name });
  const structure = (id: string) => ({ type: 'component' as const, id, key: id, kind: 'structure' as const, name: id.toUpperCase(), mandated: false });
  const edge = (from: string, to: string, kind: 'takes_part' | 'leads') => ({ id: `${from} ${to} ${kind}`, from, to, kind });
  const map: Pick<DesignMap, 'nodes' | 'edges'> = {
    nodes: [group('district_coaches'), group('teachers'), group('principals'), group('math_manager'), structure('plc'), structure('walk')],
    edges: [
      edge('group:district_coaches', 'plc', 'takes_part'),
      edge('group:teachers', 'plc', 'takes_part'),
      edge('walk', 'group:district_coaches', 'takes_part'),
      edge('walk', 'group:principals', 'takes_part'),
      edge('group:teachers', 'walk', 'takes_part'),
      edge('group:math_manager', 'plc', 'leads'),
    ],
  };

  test('is every pair that takes part in the same structure, most often first', () => {
    expect(meetingsOf(map)).toEqual([
      {
        a: 'group:district_coaches',
        b: 'group:teachers',
        structures: [
          { id: 'plc', name: 'PLC' },
          { id: 'walk', name: 'WALK' },
        ],
      },
      { a: 'group:district_coaches', b: 'group:principals', structures: [{ id: 'walk', name: 'WALK' }] },
      { a: 'group:teachers', b: 'group:principals', structures: [{ id: 'walk', name: 'WALK' }] },
    ]);
  });

  test('does not count who only leads', () => {
    expect(alone(map, meetingsOf(map))).toEqual(['group:math_manager']);
  });
});
