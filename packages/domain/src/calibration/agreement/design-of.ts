import { mostLevels } from '../../statistics/index.ts';
import type { AgreementDesign } from './report.ts';
import type { Scores } from './scores.ts';

export function designOf({ measurement, table, clusters }: Scores): AgreementDesign {
  const { items, observers, levels, scored, codes } = table;
  const uses = new Map<number, number>();
  for (const code of codes) if (code >= 0) uses.set(code, (uses.get(code) ?? 0) + 1);
  const given = [...uses.values()].reduce((sum, count) => sum + count, 0);
  const most = [...uses].sort(([one, a], [other, b]) => b - a || one - other)[0];
  return {
    measurement,
    items,
    scoredTwice: scored.filter((count) => count >= 2).length,
    complete: observers === 0 ? 0 : scored.filter((count) => count === observers).length,
    lessons: clusters.count,
    observers,
    missing: items === 0 ? null : 1 - given / (items * observers),
    levels: levels.length > mostLevels ? null : [...levels],
    scaleKnown: table.scaleKnown,
    mostUsed: most ? { level: levels[most[0]]!, share: most[1] / given } : null,
  };
}
