import { Button } from 'antd';
import { useState } from 'react';
import type { Shift, SwapView } from '../../../../src-main/contract/rota.ts';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { ShiftDrawer } from './shift-drawer.tsx';
import { StateMark } from './state-mark.tsx';
import { SwapTag } from './swap-tag.tsx';
import { hasPassed, type Week } from './week-view.ts';

const isOwn = (self: MemberId | null, swap: SwapView): boolean => swap.from.memberId === self;

/** 我的班次: what is to come, what was, and the own swaps. */
export function MineTab({ self, onChanged }: { self: MemberId | null; onChanged: () => void }) {
  const { words, times, tell } = useDuty();
  const says = words.rota.mine;
  const mine = useAnswer('rota.mine', {});
  const week = useAnswer('rota.week', {});
  const withdraw = useDeed('rota.withdrawSwap');
  const [opened, setOpened] = useState<Shift | null>(null);
  const changed = () => {
    setOpened(null);
    mine.reload();
    onChanged();
  };
  const takeBack = async ({ swapId }: SwapView) => {
    if ((await withdraw.run({ swapId })) === null) return;
    tell('ok', says.withdrawn);
    changed();
  };
  const isPast = ({ day, endsAt }: Shift) => hasPassed(day, endsAt, times.today(), times.now());
  const shifts = mine.value?.shifts ?? [];
  const [past, toCome] = [shifts.filter(isPast).toReversed(), shifts.filter((shift) => !isPast(shift))];
  const rooms = week.value?.rooms ?? [];
  return (
    <Scroller className="page-scroll rota-mine" label={words.rota.tabNames.mine}>
      <Trouble problem={mine.problem ?? week.problem ?? withdraw.problem} onRetry={mine.reload} />
      {self === null ? <p className="staff-hint">{says.notOfRoster}</p> : null}
      <p className="panel-staff rota-total">
        {says.total} <b className="num">{words.rota.hours(mine.value?.minutes ?? 0)}</b>
      </p>
      <ShiftList title={says.toCome} empty={says.nothingToCome} shifts={toCome} rooms={rooms} onOpen={setOpened} />
      <section className="panel-staff rota-list">
        <h3>{says.swaps}</h3>
        {mine.value?.swaps.length === 0 ? <p className="staff-hint">{says.noSwaps}</p> : null}
        <ul>
          {mine.value?.swaps.map((swap) => (
            <li key={swap.swapId}>
              <span>
                <b className="num">
                  {swap.shift.day} {words.rota.slotName(swap.shift.startsAt, swap.shift.endsAt)}
                </b>
                <span>{words.rota.settling.asks(swap.from.name, swap.to.name)}</span>
                {swap.note === '' ? null : <span>{words.rota.swaps.settledBy(swap.settledBy, swap.note)}</span>}
              </span>
              <SwapTag state={swap.state} />
              {swap.state === 'asked' && isOwn(self, swap) ? (
                <Button loading={withdraw.isBusy} onClick={() => void takeBack(swap)}>
                  {says.withdraw}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <ShiftList title={says.past} empty={says.nothingPast} shifts={past} rooms={rooms} onOpen={setOpened} />
      {opened === null || week.value === null ? null : (
        <ShiftDrawer shift={opened} week={week.value} self={self} onClose={() => setOpened(null)} onDone={changed} />
      )}
    </Scroller>
  );
}

interface ShiftListProps {
  readonly title: string;
  readonly empty: string;
  readonly shifts: readonly Shift[];
  readonly rooms: Week['rooms'];
  readonly onOpen: (shift: Shift) => void;
}

function ShiftList({ title, empty, shifts, rooms, onOpen }: ShiftListProps) {
  const { words, times } = useDuty();
  const says = words.rota;
  return (
    <section className="panel-staff rota-list">
      <h3>{title}</h3>
      {shifts.length === 0 ? <p className="staff-hint">{empty}</p> : null}
      <ul>
        {shifts.map((shift) => {
          const room = rooms.find(({ roomId }) => roomId === shift.roomId)?.name ?? '';
          const slot = says.slotName(shift.startsAt, shift.endsAt);
          const day = `${times.weekday(times.at(shift.day, '12:00') ?? 0)} ${shift.day}`;
          return (
            <li key={shift.shiftId}>
              <button
                type="button"
                className="link-cell num"
                aria-label={says.week.open(shift.who.name, says.states[shift.state], room, shift.day, slot)}
                onClick={() => onOpen(shift)}
              >
                {day} {slot}
              </button>
              <span>{room}</span>
              {shift.swap === null ? null : <SwapTag state="asked" />}
              <StateMark shift={shift} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
