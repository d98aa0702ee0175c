import type { ReadingFigures } from '../../../../src-main/contract/reading-figures.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { ChartPanel } from './chart-panel.tsx';

/** The newest where a period is longer: bars would be too thin to read. */
const mostBars = 24;

export function MonthsPanel({ figures }: { figures: ReadingFigures }) {
  const { words } = useDuty();
  const texts = words.figures;
  const drawn = figures.months.slice(-mostBars);
  const seriesOf = (name: string, values: number[]) => ({ name, values, shown: values.map(String) });
  return (
    <ChartPanel
      title={texts.months}
      chart={{
        aria: texts.monthsAria(drawn.length, figures.sessions, figures.attendances),
        names: drawn.map(({ month }) => month),
        series: [
          seriesOf(
            texts.attendances,
            drawn.map(({ attendances }) => attendances),
          ),
          seriesOf(
            texts.sessions,
            drawn.map(({ sessions }) => sessions),
          ),
        ],
        isLying: false,
      }}
      note={null}
      columns={useMonthColumns()}
      rows={figures.months}
      rowKey={({ month }) => month}
    />
  );
}

function useMonthColumns(): readonly Column<ReadingFigures['months'][number]>[] {
  const texts = useDuty().words.figures;
  return [
    { key: 'month', title: texts.month, show: ({ month }) => <span className="num">{month}</span> },
    { key: 'sessions', title: texts.sessions, isNumber: true, show: ({ sessions }) => sessions },
    { key: 'attendances', title: texts.attendances, isNumber: true, show: ({ attendances }) => attendances },
  ];
}
