import { CalendarOutlined, DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { SessionId } from '../../../../src-main/contract/values.ts';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useFile } from '../parts/use-file.ts';
import { SessionCalendar } from './session-calendar.tsx';
import { SessionEditor } from './session-editor.tsx';
import { readFilter, type SessionFilter, writeFilter } from './session-filter.ts';
import { SessionFilters } from './session-filters.tsx';
import { SessionTable } from './session-table.tsx';
import { useTerms } from './use-terms.ts';

/** Sessions of a term, as a list or a calendar. */
export function SessionList() {
  const { words, times } = useDuty();
  const [search, setSearch] = useSearchParams();
  const [, navigate] = useLocation();
  const filter = readFilter(search);
  const terms = useTerms();
  const [adding, setAdding] = useState<{ readonly day: string } | null>(null);
  const [turn, setTurn] = useState(0);
  const workbook = useFile('reading.export');
  const calendar = useFile('reading.calendar');

  const term = terms.find(filter.term);
  const change = (next: Partial<SessionFilter>) =>
    setSearch(writeFilter({ ...filter, offset: null, ...next }), { replace: true });
  const open = (sessionId: SessionId) =>
    navigate(`/reading/${sessionId}?${new URLSearchParams({ list: search.toString() }).toString()}`);
  const period = term === null ? null : { from: term.from, to: term.to };
  return (
    <Page
      title={words.reading.title}
      lead={words.reading.list.lead}
      actions={
        <>
          <Button
            icon={<DownloadOutlined aria-hidden />}
            loading={workbook.isBusy}
            disabled={period === null}
            onClick={() => period !== null && void workbook.fetch(period)}
          >
            {words.reading.list.exportExcel}
          </Button>
          <Button
            icon={<CalendarOutlined aria-hidden />}
            loading={calendar.isBusy}
            disabled={period === null}
            onClick={() => period !== null && void calendar.fetch(period)}
          >
            {words.reading.list.exportCalendar}
          </Button>
          <Button
            type="primary"
            className="big"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setAdding({ day: '' })}
          >
            {words.reading.list.add}
          </Button>
        </>
      }
    >
      <SessionFilters filter={filter} terms={terms} onChange={change} />
      <Trouble problem={terms.held.problem ?? workbook.problem ?? calendar.problem} onRetry={terms.held.reload} />
      {filter.view === 'calendar' ? (
        <SessionCalendar
          key={turn}
          month={filter.month || times.today().slice(0, 7)}
          filter={filter}
          onMonth={(month) => change({ month })}
          onOpen={open}
          onAdd={(day) => setAdding({ day })}
        />
      ) : period === null ? null : (
        <SessionTable
          key={`${turn} ${period.from}`}
          period={period}
          filter={filter}
          onOffset={(offset) => change({ offset })}
          onOpen={open}
        />
      )}
      {adding === null ? null : (
        <SessionEditor
          session={null}
          day={adding.day}
          onClose={() => setAdding(null)}
          onSaved={() => {
            setAdding(null);
            terms.held.reload();
            setTurn(turn + 1);
          }}
        />
      )}
    </Page>
  );
}
