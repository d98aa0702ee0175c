import type { ReflectionRow } from '../../../../src-main/contract/reading-reflections.ts';
import type { Column } from '../parts/data-table.tsx';
import { type Tone, useDuty } from '../parts/staff-duty.ts';
import type { ReflectionState } from './reflection-filter.ts';

export const tones: Record<ReflectionState, Tone | undefined> = { unread: 'warn', read: 'ok', returned: 'err' };

export function useReflectionColumns(onOpen: (row: ReflectionRow) => void): readonly Column<ReflectionRow>[] {
  const { words, times } = useDuty();
  const says = words.reflections;
  const titles = says.columns;
  return [
    { key: 'at', title: titles.handedInAt, isNumber: true, show: (row) => times.full(row.handedInAt) },
    {
      key: 'name',
      title: titles.name,
      show: (row) => (
        <button
          type="button"
          className="link-cell reflection-name"
          aria-label={says.open(row.name, row.sessionTitle)}
          onClick={(event) => {
            // The row opens it too.
            event.stopPropagation();
            onOpen(row);
          }}
        >
          {row.name || says.gone}
        </button>
      ),
    },
    { key: 'number', title: titles.studentNumber, show: (row) => <span className="num">{row.studentNumber}</span> },
    { key: 'class', title: titles.className, isMinor: true, show: (row) => row.className || words.common.none },
    {
      key: 'session',
      title: titles.session,
      show: (row) => <span className="reflection-session">{row.sessionTitle}</span>,
    },
    {
      key: 'kind',
      title: titles.kind,
      show: (row) => (
        <span className="num">{row.text === null ? says.paper : says.typed(Array.from(row.text).length)}</span>
      ),
    },
    {
      key: 'state',
      title: titles.state,
      show: (row) => (
        <span className="tag" data-tone={tones[row.state]}>
          {says.states[row.state]}
        </span>
      ),
    },
  ];
}
