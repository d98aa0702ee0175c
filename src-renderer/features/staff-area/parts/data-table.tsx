import { type ReactNode, Fragment } from 'react';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from './staff-duty.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: ReactNode;
  /** Numbers and times stand right with tabular figures. */
  readonly isNumber?: boolean;
  /** Left out where the screen is upright. */
  readonly isMinor?: boolean;
  /** What can be done with the row: stays in sight. */
  readonly isActs?: boolean;
  /** CSS length the column keeps at least. */
  readonly minWidth?: string;
  readonly show: (row: Row) => ReactNode;
}

const classOf = ({ isNumber, isMinor, isActs }: Pick<Column<never>, 'isNumber' | 'isMinor' | 'isActs'>) =>
  [isNumber || isActs ? 'is-number' : '', isMinor ? 'is-minor' : '', isActs ? 'is-acts' : '']
    .filter(Boolean)
    .join(' ') || undefined;

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[] | null;
  readonly rowKey: (row: Row) => string | number;
  readonly empty: ReactNode;
  readonly onOpen?: (row: Row) => void;
  /** A line under the row, across all columns. */
  readonly below?: (row: Row) => ReactNode;
  readonly tone?: (row: Row) => string | undefined;
}

/** A wide table with a head that stays; reading, empty and full. */
export function DataTable<Row>({ label, columns, rows, rowKey, empty, onOpen, below, tone }: DataTableProps<Row>) {
  const { words } = useDuty();
  const head = (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.key} scope="col" className={classOf(column)} style={{ minWidth: column.minWidth }}>
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
  );
  if (rows === null || rows.length === 0)
    return (
      <Scroller className="table-scroll" label={label}>
        <table className="table" aria-label={label}>
          {head}
        </table>
        <div className="table-empty" role="status">
          {rows === null ? words.common.loading : empty}
        </div>
      </Scroller>
    );
  return (
    <Scroller className="table-scroll" label={label}>
      <table className="table" aria-label={label}>
        {head}
        <tbody>
          {rows.map((row) => {
            const note = below?.(row) ?? null;
            return (
              <Fragment key={rowKey(row)}>
                <tr
                  className={onOpen === undefined ? undefined : 'can-open'}
                  data-tone={tone?.(row)}
                  data-has-note={note === null ? undefined : ''}
                  onClick={onOpen === undefined ? undefined : () => onOpen(row)}
                >
                  {columns.map((column) => (
                    <td key={column.key} className={classOf(column)}>
                      {column.show(row)}
                    </td>
                  ))}
                </tr>
                {note === null ? null : (
                  <tr className="table-note" data-tone={tone?.(row)}>
                    <td colSpan={columns.length}>{note}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}
