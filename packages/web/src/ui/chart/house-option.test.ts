import { describe, expect, test } from 'vitest';
import { houseOption, seriesColors, seriesSymbols } from './house-option.ts';

const ink = { text: '#111', dimmed: '#222', border: '#333', line: '#444', surface: '#555' };
const draw = (option: Record<string, unknown>, still = false) =>
  houseOption(option, ink, still) as Record<string, never> & { series: Record<string, unknown>[] };

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [r, g, blue] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

describe('A chart of the house', () => {
  test('tells lines apart by symbol and by name at the end, not by color alone', () => {
    const { series } = draw({
      series: [
        { type: 'line', name: 'On paper' },
        { type: 'line', name: 'In practice' },
      ],
    });
    expect(series.map(({ symbol }) => symbol)).toEqual(seriesSymbols.slice(0, 2));
    expect(series.map(({ endLabel }) => (endLabel as { show: boolean }).show)).toEqual([true, true]);
  });

  test('breaks a line where there is no figure', () => {
    expect(draw({ series: [{ type: 'line', data: [1, null, 3] }] }).series[0]).toMatchObject({ connectNulls: false });
  });

  test('gives bars that stand side by side a pattern', () => {
    expect(draw({ series: [{ type: 'bar' }, { type: 'bar' }] })).toMatchObject({ aria: { enabled: true, decal: { show: true } } });
    expect(draw({ series: [{ type: 'bar' }] })).toMatchObject({ aria: { decal: { show: false } } });
  });

  test('stands still for those who asked for it', () => {
    expect(draw({ series: [] }, true)).toMatchObject({ animation: false });
  });

  test('lets the page say otherwise', () => {
    const drawn = draw({ xAxis: { type: 'category', axisLabel: { rotate: 30 } }, series: [{ type: 'line', symbol: 'none', name: 'x' }] });
    expect(drawn.series[0]).toMatchObject({ symbol: 'none' });
    expect(drawn.xAxis).toMatchObject({ axisLabel: { rotate: 30, color: ink.dimmed } });
  });

  test('has colors that are seen on light and on dark', () => {
    for (const color of seriesColors)
      for (const page of ['#f6f8f8', '#ffffff', '#12181a', '#1b2326']) expect(contrast(color, page)).toBeGreaterThanOrEqual(3.5);
  });
});
