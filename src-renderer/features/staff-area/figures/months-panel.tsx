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
  return (
    <ChartPanel
      title={texts.months}
      chart={{
        aria: texts.monthsAria(drawn.length, figures.sessions, figures.attendances),
        names: drawn.map(({ month }) => month),
        // On one scale: a handful of sessions beside their attendances would be no bars at all.
        values: drawn.map(({ attendances }) => attendances),
        shown: drawn.map(({ attendances, sessions }) => texts.monthBar(attendances, sessions)),
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
