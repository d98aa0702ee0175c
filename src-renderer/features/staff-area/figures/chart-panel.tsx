import { lazy, type ReactNode, Suspense } from 'react';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { ChartProps } from './chart.tsx';

/** The drawing library is large and of no use elsewhere. */
const Chart = lazy(() => import('./chart.tsx').then((loaded) => ({ default: loaded.Chart })));

interface ChartPanelProps<Row> {
  readonly title: string;
  readonly acts?: ReactNode;
  readonly chart: ChartProps;
  /** What the picture leaves out. */
  readonly note: string | null;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** A picture, and the same numbers as a table below it. */
export function ChartPanel<Row>({ title, acts, chart, note, columns, rows, rowKey }: ChartPanelProps<Row>) {
  const { words } = useDuty();
  return (
    <section className="panel-staff figures-panel">
      <header>
        <h3>{title}</h3>
        {acts}
      </header>
      <Suspense
        fallback={
          <p className="figures-wait" role="status">
            {words.common.loading}
          </p>
        }
      >
        <Chart {...chart} />
      </Suspense>
      {note === null ? null : <p className="staff-hint">{note}</p>}
      <DataTable label={title} columns={columns} rows={rows} rowKey={rowKey} empty={words.figures.empty} />
    </section>
  );
}
