/** One bar chart as SVG. Loaded only where a chart is shown. */
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([BarChart, GridComponent, AriaComponent, SVGRenderer]);

export interface ChartProps {
  /** Told instead of the picture. */
  readonly aria: string;
  readonly names: readonly string[];
  readonly values: readonly number[];
  /** What stands at a bar. */
  readonly shown: readonly string[];
  /** Bars lie: long names have room. */
  readonly isLying: boolean;
  /** The value of a bar of full length, of shares 1; without it the longest bar has it. */
  readonly full?: number;
}

const longestName = 9;
const shortened = (name: string): string => {
  const characters = Array.from(name);
  return characters.length <= longestName ? name : `${characters.slice(0, longestName - 1).join('')}…`;
};

function optionOf({ aria, names, values, shown, isLying, full }: ChartProps): EChartsCoreOption {
  const styles = getComputedStyle(document.documentElement);
  const token = (name: string) => styles.getPropertyValue(name).trim();
  const fontSize = Math.round(16 * (Number(token('--grow')) || 1));
  const text = { fontFamily: token('--sans'), fontSize, color: token('--ink-2') };
  const line = { lineStyle: { color: token('--line') } };
  const scale = { type: 'value', show: false, max: (found: { max: number }) => (full ?? found.max) * 1.12 || 1 };
  const category = {
    type: 'category',
    data: [...names],
    inverse: isLying,
    axisTick: { show: false },
    axisLine: line,
    axisLabel: { ...text, interval: isLying ? 0 : 'auto', hideOverlap: true, formatter: shortened },
  };
  return {
    animation: false,
    color: [token('--red-700')],
    textStyle: text,
    aria: { enabled: true, label: { description: aria } },
    grid: { left: 4, right: isLying ? 64 : 4, top: 28, bottom: 8, containLabel: true },
    xAxis: isLying ? scale : category,
    yAxis: isLying ? category : scale,
    series: {
      type: 'bar',
      data: [...values],
      barMaxWidth: isLying ? 26 : 64,
      barCategoryGap: '28%',
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
    },
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
