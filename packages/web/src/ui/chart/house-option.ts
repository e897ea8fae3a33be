/** Colors of series, readable at 3.5:1 or better on light and dark; each goes with one symbol, so that color is never alone. */
export const seriesColors = ['#2b7bba', '#c2571a', '#8a63c9', '#2f8a5b'] as const;
export const seriesSymbols = ['circle', 'rect', 'triangle', 'diamond'] as const;

export interface Ink {
  text: string;
  dimmed: string;
  border: string;
  line: string;
  surface: string;
}

type Part = Record<string, unknown>;

/**
 * A chart's option in the look of the house: palette and symbols in order, names at the ends of lines, decals on bars that
 * stand side by side, quiet axes, and no motion for those who asked for none. What the option says itself wins.
 */
export function houseOption(option: Part, ink: Ink, stillness: boolean): Part {
  const series = listOf(option.series);
  const axis = (given: unknown, category: boolean): unknown =>
    given === undefined ? undefined : mapOneOrMany(given, (one) => merge(axisLook(ink, category || one.type === 'category'), one));
  return {
    color: [...seriesColors],
    animation: !stillness,
    animationDuration: 250,
    textStyle: { fontFamily: "'Source Sans 3 Variable', sans-serif", fontSize: 14, color: ink.text },
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.filter(({ type }) => type === 'bar').length > 1 } },
    tooltip: { trigger: 'item', confine: true, backgroundColor: ink.surface, borderColor: ink.border, textStyle: { color: ink.text, fontSize: 14 } },
    ...option,
    grid: option.grid ?? { left: 8, right: roomForNames(series), top: 16, bottom: 8, containLabel: true },
    ...(option.legend ? { legend: merge({ textStyle: { color: ink.text }, icon: undefined }, option.legend as Part) } : {}),
    xAxis: axis(option.xAxis, false),
    yAxis: axis(option.yAxis, false),
    series: series.map((one, index) => merge(seriesLook(one, index, ink), one)),
  };
}

/** Pixels at the right for the names at the ends of lines: about 7.5 a letter at 14 px. */
function roomForNames(series: Part[]): number {
  const letters = series.filter(({ type }) => type === 'line').map(({ name }) => (typeof name === 'string' ? name.length : 0));
  return Math.max(16, ...letters.map((count) => 24 + Math.round(count * 7.5)));
}

function axisLook(ink: Ink, category: boolean): Part {
  return {
    axisLine: { show: category, lineStyle: { color: ink.border } },
    axisTick: { show: false },
    axisLabel: { color: ink.dimmed, fontSize: 13 },
    nameTextStyle: { color: ink.dimmed, fontSize: 13 },
    splitLine: { show: !category, lineStyle: { color: ink.line } },
  };
}

function seriesLook(series: Part, index: number, ink: Ink): Part {
  const symbol = seriesSymbols[index % seriesSymbols.length];
  if (series.type === 'line')
    return {
      symbol,
      symbolSize: 8,
      connectNulls: false,
      lineStyle: { width: 2 },
      endLabel: { show: series.name !== undefined, formatter: '{a}', color: ink.text, fontSize: 14, distance: 8 },
      emphasis: { disabled: true },
    };
  if (series.type === 'scatter') return { symbol, symbolSize: 10 };
  if (series.type === 'bar') return { barMaxWidth: 28, label: { color: ink.text, fontSize: 13 } };
  return {};
}

/** `over` wins; parts that are plain objects in both are merged. */
function merge(base: Part, over: Part): Part {
  const result: Part = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = result[key];
    result[key] = isPart(before) && isPart(value) ? merge(before, value) : value;
  }
  return result;
}

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Part[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter(isPart);
const mapOneOrMany = (value: unknown, change: (one: Part) => Part): unknown =>
  Array.isArray(value) ? listOf(value).map(change) : isPart(value) ? change(value) : value;
