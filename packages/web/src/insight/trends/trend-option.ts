import type { Trend, TrendPoint } from '@trellis/domain/insight';
import { seriesColors, seriesSymbols } from '../../ui/chart/house-option.ts';
import { figureWords } from '../../ui/estimate-words.ts';
import { type TrendRow, unitOf } from './trend-words.ts';

interface Given {
  value: number;
  low: number;
  high: number;
}

/** What a point draws: its mean, and its interval where it has one. */
function givenOf(point: TrendPoint | undefined): Given | null {
  if (!point?.mean || 'refused' in point.mean) return null;
  const { value, interval } = point.mean;
  return { value, low: interval?.[0] ?? value, high: interval?.[1] ?? value };
}

interface Drawing {
  value(index: number): number;
  coord(at: [number, number]): [number, number];
}

/**
 * The means term by term, their intervals as whiskers; a line for each version of the rubric, so that it breaks where the
 * version changes. A hollow point holds scores of observers who had not calibrated.
 */
export function trendOption(rows: readonly TrendRow[], { series, scale, points }: Trend, ink: { text: string; surface: string }) {
  const unit = unitOf(series.kind);
  const versions = [...new Map(points.map((point) => [point.indicator.id, point.indicator])).values()];
  const pointOf = (row: TrendRow, id: string) => row.points.find((point) => point.indicator.id === id);
  return {
    xAxis: { type: 'category', data: rows.map(({ term }) => `${term.name}\n${term.schoolYear.name}`), axisLabel: { lineHeight: 17, hideOverlap: true } },
    yAxis: {
      type: 'value',
      min: scale?.lowest ?? 0,
      max: scale?.highest ?? 1,
      ...(unit === 'number' ? { interval: 1 } : {}),
      axisLabel: { formatter: (value: number) => figureWords(value, unit, 0) },
    },
    tooltip: { show: false },
    series: versions.flatMap((version, at) => {
      const color = seriesColors[at % seriesColors.length] as string;
      return [
        {
          type: 'line',
          ...(versions.length > 1 ? { name: `Version ${version.versionNumber}` } : { endLabel: { show: false } }),
          symbol: seriesSymbols[at % seriesSymbols.length],
          symbolSize: 10,
          lineStyle: { color },
          data: rows.map((row) => {
            const point = pointOf(row, version.id);
            const given = givenOf(point);
            if (!given) return null;
            const hollow = (point?.counts?.uncalibrated ?? 0) > 0;
            return { value: given.value, itemStyle: { color: hollow ? ink.surface : color, borderColor: color, borderWidth: 2 } };
          }),
          z: 3,
        },
        {
          type: 'custom',
          itemStyle: { color },
          data: rows.flatMap((row, index) => {
            const given = givenOf(pointOf(row, version.id));
            return given ? [[index, given.low, given.high, given.value]] : [];
          }),
          renderItem: (_: unknown, drawing: Drawing) => whisker(drawing, color, { fill: ink.text, text: figureWords(drawing.value(3), unit) }),
          z: 2,
        },
      ];
    }),
  };
}

/** The interval with its ends, and the mean in figures above it, clear of the line. */
function whisker(drawing: Drawing, color: string, label: { fill: string; text: string }) {
  const [x, low] = drawing.coord([drawing.value(0), drawing.value(1)]);
  const [, high] = drawing.coord([drawing.value(0), drawing.value(2)]);
  const line = (x1: number, y1: number, x2: number, y2: number) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: color, lineWidth: 1.5 } });
  const end = (y: number) => line(x - 6, y, x + 6, y);
  const text = {
    type: 'text',
    style: {
      ...label,
      x,
      y: Math.min(high, low) - 12,
      align: 'center',
      verticalAlign: 'bottom',
      fontSize: 14,
      fontFamily: "'Source Sans 3 Variable', sans-serif",
    },
  };
  return { type: 'group', children: [...(low === high ? [] : [line(x, low, x, high), end(low), end(high)]), text] };
}
