import type { GradeFigures } from '@trellis/domain/infrastructure';

const levels = ['1', '2', '3', '4'];

/** The heads of a table of grades, after grade and level. */
export function gradeHeads(kind: GradeFigures['kind']): string[] {
  if (kind === 'dok_mix') return [...levels.map((level) => `Demand ${level}`), 'Of', 'Not enough information'];
  if (kind === 'salient_topics') return ['Topics that stand out', 'On an assessment', 'Share'];
  return [...levels.map((level) => `Demand ${level}: apart by`), 'Of activities', 'Of items'];
}

/** One grade's figures in the same order. What cannot be had is "no data", never 0. */
export function gradeCells(figures: GradeFigures): string[] {
  if (figures.kind === 'dok_mix') {
    const { mix } = figures;
    return [
      ...mix.levels.map((level) => (level.percent === null ? 'No data' : `${percent(level.percent)}${level.inBalance ? ' ✓' : ''}`)),
      String(mix.base),
      String(mix.nei),
    ];
  }
  if (figures.kind === 'salient_topics') {
    const n = figures.topics.length;
    return [String(n), String(figures.assessed), n === 0 ? 'No data' : percent((100 * figures.assessed) / n)];
  }
  const [first] = figures.differences;
  return [
    ...figures.differences.map(({ points, within }) => (points === null ? 'No data' : `${points.toFixed(0)} points${within ? ` (within ${within})` : ''}`)),
    String(first?.activityBase ?? 'No data'),
    String(first?.itemBase ?? 'No data'),
  ];
}

/** Without a decimal unless rounding would make it a round number that it is not: 99.6% is not 100%, 19.9% is not 20%. */
function percent(value: number): string {
  const whole = Math.round(value);
  if (Math.abs(whole - value) < 1e-9 || whole % 5 !== 0) return `${whole}%`;
  const one = value.toFixed(1);
  return one.endsWith('.0') ? `${value.toFixed(2)}%` : `${one}%`;
}
