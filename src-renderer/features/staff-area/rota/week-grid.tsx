import { PlusOutlined } from '@ant-design/icons';
import type { Shift } from '../../../../src-main/contract/rota.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { StateMark } from './state-mark.tsx';
import { type Cell, roomParts, type Week, weekDays } from './week-view.ts';

interface WeekGridProps {
  readonly week: Week;
  readonly canAssign: boolean;
  readonly onAssign: (cell: Cell) => void;
  readonly onOpen: (shift: Shift) => void;
}

/** Days across, slots down, a part a room. Every shift and every free place is a button. */
export function WeekGrid({ week, canAssign, onAssign, onOpen }: WeekGridProps) {
  const { words, times } = useDuty();
  const says = words.rota.week;
  const days = weekDays(week.monday);
  const weekday = (day: string) => times.weekday(times.at(day, '12:00') ?? 0);
  return (
    <Scroller className="rota-scroll" label={says.grid}>
      <table className="rota-grid" aria-label={says.grid}>
        <thead>
          <tr>
            <th scope="col">{says.slot}</th>
            {days.map((day) => (
              <th key={day} scope="col" aria-current={day === week.today ? 'date' : undefined}>
                {weekday(day)}
                <span className="num">{day.slice(5)}</span>
                {day === week.today ? <em>{says.today}</em> : null}
              </th>
            ))}
          </tr>
        </thead>
        {roomParts(week, times.now()).map((room) => (
          <tbody key={room.roomId}>
            <tr className="rota-room">
              <th scope="rowgroup" colSpan={days.length + 1}>
                {room.name}
              </th>
            </tr>
            {room.rows.map((row) => (
              <tr key={row.startsAt + row.endsAt}>
                <th scope="row" className="num">
                  {row.startsAt}–<wbr />
                  {row.endsAt}
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.day} aria-current={cell.day === week.today ? 'date' : undefined}>
                    {cell.shifts.map((shift) => (
                      <Entry key={shift.shiftId} shift={shift} cell={cell} week={week} onOpen={onOpen} />
                    ))}
                    {canAssign && cell.isFree ? (
                      <button
                        type="button"
                        className="rota-add"
                        aria-label={says.assign(
                          cell.roomName,
                          `${weekday(cell.day)} ${cell.day.slice(5)}`,
                          words.rota.slotName(cell.startsAt, cell.endsAt),
                        )}
                        onClick={() => onAssign(cell)}
                      >
                        <PlusOutlined aria-hidden />
                      </button>
                    ) : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroller>
  );
}

interface EntryProps {
  readonly shift: Shift;
  readonly cell: Cell;
  readonly week: Week;
  readonly onOpen: (shift: Shift) => void;
}

function Entry({ shift, cell, week, onOpen }: EntryProps) {
  const { words } = useDuty();
  const says = words.rota;
  const isToCome = shift.state === 'planned' || shift.state === 'due';
  const hasLeft = isToCome && !week.staff.some(({ memberId }) => memberId === shift.who.memberId);
  const slot = says.slotName(cell.startsAt, cell.endsAt);
  return (
    <button
      type="button"
      className="rota-entry"
      data-state={shift.state}
      data-tone={hasLeft ? 'err' : undefined}
      aria-label={says.week.open(
        shift.who.name,
        hasLeft ? says.week.noLongerStaff : says.states[shift.state],
        cell.roomName,
        cell.day,
        slot,
      )}
      onClick={() => onOpen(shift)}
    >
      <b>{shift.who.name}</b>
      {hasLeft ? <em data-tone="err">{says.week.noLongerStaff}</em> : <StateMark shift={shift} />}
      {shift.swap === null ? null : <em>{says.week.swapping}</em>}
    </button>
  );
}
