import { useEffect, useRef } from 'react';
import type { SessionRow } from '../../../../src-main/contract/reading.ts';
import type { SessionId } from '../../../../src-main/contract/values.ts';
import { DataTable } from '../parts/data-table.tsx';
import { dayBefore } from '../parts/days.ts';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useSessionColumns } from './session-columns.tsx';
import type { SessionFilter } from './session-filter.ts';

interface Shown {
  readonly period: { readonly from: string; readonly to: string };
  readonly filter: SessionFilter;
  readonly onOffset: (offset: number) => void;
  readonly onOpen: (sessionId: SessionId) => void;
}

/** Oldest first, opened where today is. */
export function SessionTable(props: Shown) {
  const { times } = useDuty();
  const { period, filter } = props;
  const yesterday = dayBefore(times.today(), 1);
  const until = yesterday < period.to ? yesterday : period.to;
  // Of one that counts how many come before today.
  const before = useAnswer('reading.sessions', { ...asked(filter), from: period.from, to: until, limit: 1 });
  if (before.problem !== null) return <Trouble problem={before.problem} onRetry={before.reload} />;
  const isPast = until === period.to;
  const early = isPast || until < period.from ? 0 : (before.value?.total ?? 0);
  if (before.value === null && filter.offset === null)
    return <Rows {...props} early={0} rows={null} total={0} offset={0} />;
  return <Asked {...props} early={early} offset={filter.offset ?? Math.floor(early / pageSize) * pageSize} />;
}

const asked = (filter: SessionFilter) => ({
  ...(filter.state === null ? {} : { state: filter.state }),
  text: filter.text,
});

function Asked(props: Shown & { offset: number; early: number }) {
  const { period, filter, offset } = props;
  const list = useAnswer('reading.sessions', { ...asked(filter), ...period, offset, limit: pageSize }, 15_000);
  return (
    <>
      <Trouble problem={list.problem} onRetry={list.reload} />
      <Rows {...props} rows={list.value?.sessions ?? null} total={list.value?.total ?? 0} />
    </>
  );
}

interface RowsProps extends Shown {
  readonly rows: readonly SessionRow[] | null;
  readonly total: number;
  readonly offset: number;
  readonly early: number;
}

function Rows({ rows, total, offset, early, filter, onOffset, onOpen }: RowsProps) {
  const { words } = useDuty();
  const columns = useSessionColumns((session) => onOpen(session.sessionId));
  const panel = useRef<HTMLElement>(null);
  const next = rows?.[early - offset]?.sessionId ?? null;
  useEffect(() => {
    if (next !== null) panel.current?.querySelector('[data-tone="next"]')?.scrollIntoView({ block: 'nearest' });
  }, [next]);
  const isFiltered = filter.text !== '' || filter.state !== null;
  return (
    <section className="panel-staff table-panel" ref={panel}>
      <DataTable
        label={words.reading.title}
        columns={columns}
        rows={rows}
        rowKey={(session) => session.sessionId}
        onOpen={(session) => onOpen(session.sessionId)}
        empty={isFiltered ? words.reading.list.noMatch : words.reading.list.empty}
        tone={(session) =>
          session.state === 'cancelled' ? 'void' : session.sessionId === next && early > 0 ? 'next' : undefined
        }
      />
      <Pager offset={offset} total={total} onGo={onOffset} />
    </section>
  );
}
