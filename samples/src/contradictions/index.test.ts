import { expect, it } from 'vitest';
import { publishedTables } from '../published/tables.ts';
import { references } from '../sources.ts';
import { contradictions } from './index.ts';

it('tells every contradiction once, with its place and what is done about it', () => {
  expect(new Set(contradictions.map((one) => one.id)).size).toBe(contradictions.length);
  for (const { id, source, where, saying, whatWeDo } of contradictions) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(Object.keys(references)).toContain(source);
    for (const text of [where, saying, whatWeDo]) expect(text.length).toBeGreaterThanOrEqual(5);
  }
  expect(contradictions.filter((one) => one.source === 'Kochmanski et al. 2025')).toHaveLength(5);
  expect(contradictions.length).toBeGreaterThanOrEqual(50);
});

it('points at tables that are published here', () => {
  const tables = new Set(publishedTables.map((figure) => figure.table));
  for (const { tables: concerned = [] } of contradictions) for (const table of concerned) expect(tables).toContain(table);
});
