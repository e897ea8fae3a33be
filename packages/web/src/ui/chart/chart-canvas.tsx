import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { houseOption, type Ink } from './house-option.ts';

use([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  SVGRenderer,
]);

/** Draws the option as SVG, follows the width and the light or dark look. Loaded when the first chart is shown. */
export default function ChartCanvas({ option, height }: { option: EChartsCoreOption; height: number }) {
  const holder = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const stillness = useReducedMotion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes the variables that the ink is read from
  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption(houseOption(option as Record<string, unknown>, readInk(element), stillness ?? false));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option, scheme, stillness]);
  return <div ref={holder} style={{ height, width: '100%' }} />;
}

function readInk(element: HTMLElement): Ink {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--trellis-${name}`).trim();
  return { text: read('text'), dimmed: read('dimmed'), border: read('border'), line: read('line'), surface: read('surface') };
}
