import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { DataRequestRow } from './data-request-row.ts';
import { DueTag } from './due-tag.tsx';

export function useRequestColumns(onOpen: (row: DataRequestRow) => void): readonly Column<DataRequestRow>[] {
  const { words, times } = useDuty();
  const says = words.dataRequests;
  const titles = says.columns;
  return [
    {
      key: 'person',
      title: titles.person,
      minWidth: '9em',
      show: (row) => (
        <button
          type="button"
          className="link-cell"
          aria-label={says.open(row.name, says.kinds[row.kind])}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(row);
          }}
        >
          {row.name}
        </button>
      ),
    },
    { key: 'kind', title: titles.kind, show: (row) => `${says.kinds[row.kind]} · ${row.about}` },
    {
      key: 'text',
      title: titles.text,
      isMinor: true,
      show: (row) => <span className="request-line">{row.text}</span>,
    },
    {
      key: 'asked',
      title: titles.askedAt,
      isNumber: true,
      isMinor: true,
      show: (row) => times.full(row.askedAt),
    },
    { key: 'due', title: titles.dueOn, isNumber: true, show: (row) => <DueTag request={row} /> },
    { key: 'state', title: titles.state, show: (row) => says.states[row.state] },
  ];
}
