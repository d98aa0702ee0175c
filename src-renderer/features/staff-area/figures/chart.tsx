/** One bar chart as SVG. Loaded only where a chart is shown. */
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
  /** What stands at a bar. */
  readonly shown: readonly string[];
}

export interface ChartProps {
  /** Told instead of the picture. */
  readonly aria: string;
  readonly names: readonly string[];
  /** One or two, each on a scale of its own. */
  readonly series: readonly Series[];
  /** Bars lie: long names have room. */
  readonly isLying: boolean;
}

const longestName = 9;
const shortened = (name: string): string => {
  const characters = Array.from(name);
  return characters.length <= longestName ? name : `${characters.slice(0, longestName - 1).join('')}…`;
};

function optionOf({ aria, names, series, isLying }: ChartProps): EChartsCoreOption {
  const styles = getComputedStyle(document.documentElement);
  const token = (name: string) => styles.getPropertyValue(name).trim();
  const fontSize = Math.round(16 * (Number(token('--grow')) || 1));
  const text = { fontFamily: token('--sans'), fontSize, color: token('--ink-2') };
  const line = { lineStyle: { color: token('--line') } };
  const scale = { type: 'value', show: false, max: (found: { max: number }) => found.max * 1.12 || 1 };
  const category = {
    type: 'category',
    data: [...names],
    inverse: isLying,
    axisTick: { show: false },
    axisLine: line,
    axisLabel: { ...text, interval: isLying ? 0 : 'auto', hideOverlap: true, formatter: shortened },
  };
  const scales = series.map(() => scale);
  return {
    animation: false,
    color: [token('--red-700'), token('--gold-500')],
    textStyle: text,
    // Told apart by pattern too, not by colour alone.
    aria: { enabled: true, label: { description: aria }, decal: { show: series.length > 1 } },
    grid: { left: 4, right: isLying ? 64 : 4, top: series.length > 1 ? 48 : 16, bottom: 4, containLabel: true },
    ...(series.length > 1
      ? { legend: { top: 0, left: 0, itemGap: 24, textStyle: { ...text, color: token('--ink') } } }
      : {}),
    xAxis: isLying ? scales : category,
    yAxis: isLying ? category : scales,
    series: series.map(({ name, values, shown }, place) => ({
      type: 'bar',
      name,
      data: [...values],
      [isLying ? 'xAxisIndex' : 'yAxisIndex']: place,
      barMaxWidth: isLying ? 26 : 44,
      barCategoryGap: '28%',
      barGap: '12%',
      itemStyle: { borderRadius: isLying ? [0, 5, 5, 0] : [5, 5, 0, 0] },
      label: {
        show: true,
        position: isLying ? 'right' : 'top',
        ...text,
        color: token('--ink'),
        fontWeight: 600,
        formatter: ({ dataIndex }: { dataIndex: number }) => shown[dataIndex] ?? '',
      },
      labelLayout: { hideOverlap: true },
    })),
  };
}

export function Chart(props: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const key = JSON.stringify(props);

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption(optionOf(JSON.parse(key) as ChartProps));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [key]);

  return (
    <div
      ref={place}
      className="chart"
      role="img"
      aria-label={props.aria}
      style={{ minHeight: props.isLying ? `${props.names.length * 2.6 + 1}em` : '18em' }}
    />
  );
}
