import { LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { SessionRow } from '../../../../src-main/contract/reading.ts';
import type { SessionId } from '../../../../src-main/contract/values.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { monthAfter, weeksOf } from './month-grid.ts';
import type { SessionFilter } from './session-filter.ts';

interface SessionCalendarProps {
  readonly month: string;
  readonly filter: SessionFilter;
  readonly onMonth: (month: string) => void;
  readonly onOpen: (sessionId: SessionId) => void;
  readonly onAdd: (day: string) => void;
}

/** A month of sessions; every session and every coming day is a button, reached in the order of the days. */
export function SessionCalendar({ month, filter, onMonth, onOpen, onAdd }: SessionCalendarProps) {
  const { words, times } = useDuty();
  const weeks = weeksOf(month);
  const today = times.today();
  const held = useAnswer('reading.sessions', {
    from: weeks[0]?.[0] ?? `${month}-01`,
    to: weeks.at(-1)?.[6] ?? `${month}-28`,
    ...(filter.state === null ? {} : { state: filter.state }),
    text: filter.text,
    limit: 500,
  });
  const list = words.reading.list;
  const of = (day: string) => held.value?.sessions.filter((session) => times.day(session.startsAt) === day) ?? [];
  return (
    <section className="panel-staff month" aria-busy={held.isAsking}>
      <header>
        <Button
          aria-label={list.previousMonth}
          icon={<LeftOutlined />}
          onClick={() => onMonth(monthAfter(month, -1))}
        />
        <h3 className="num" aria-live="polite">
          {list.monthName(month.slice(0, 4), Number(month.slice(5)))}
        </h3>
        <Button aria-label={list.nextMonth} icon={<RightOutlined />} onClick={() => onMonth(monthAfter(month, 1))} />
        <Button onClick={() => onMonth(today.slice(0, 7))}>{list.thisMonth}</Button>
      </header>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <Scroller className="month-scroll" label={list.asCalendar}>
        <table>
          <thead>
            <tr>
              {weeks[0]?.map((day) => (
                <th key={day} scope="col">
                  {times.weekday(times.at(day, '12:00') ?? 0)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <td
                    key={day}
                    data-other={day.startsWith(month) ? undefined : ''}
                    aria-current={day === today ? 'date' : undefined}
                  >
                    <div className="month-day">
                      <span className="num">
                        {Number(day.slice(8))}
                        {day === today ? <em>{list.today}</em> : null}
                      </span>
                      {day < today ? null : (
                        <button type="button" aria-label={list.addOn(day)} onClick={() => onAdd(day)}>
                          <PlusOutlined aria-hidden />
                        </button>
                      )}
                    </div>
                    {of(day).map((session) => (
                      <Entry key={session.sessionId} session={session} onOpen={onOpen} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

function Entry({ session, onOpen }: { session: SessionRow; onOpen: (sessionId: SessionId) => void }) {
  const { words, times } = useDuty();
  return (
    <button type="button" className="month-entry" data-state={session.state} onClick={() => onOpen(session.sessionId)}>
      <span className="num">{times.clock(session.startsAt)}</span> <b>{session.title}</b>
      <small>{words.reading.states[session.state]}</small>
    </button>
  );
}
