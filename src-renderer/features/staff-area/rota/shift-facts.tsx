import type { ReactNode } from 'react';
import type { Shift } from '../../../../src-main/contract/rota.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { StateMark } from './state-mark.tsx';
import type { Week } from './week-view.ts';

export function ShiftFacts({ shift, rooms }: { shift: Shift; rooms: Week['rooms'] }) {
  const { words, times } = useDuty();
  const says = words.rota.shift;
  const { arrivedAt, leftAt, correction, swap } = shift;
  const isJudged = shift.state !== 'planned' && shift.state !== 'due';
  return (
    <dl className="rota-facts">
      <Fact name={says.who}>{shift.who.name}</Fact>
      <Fact name={says.when}>
        {shift.day} {words.rota.slotName(shift.startsAt, shift.endsAt)}
      </Fact>
      <Fact name={says.room}>{rooms.find(({ roomId }) => roomId === shift.roomId)?.name ?? words.common.none}</Fact>
      <Fact name={says.state}>
        <StateMark shift={shift} />
      </Fact>
      {arrivedAt === null ? null : <Fact name={says.arrived}>{times.clock(arrivedAt)}</Fact>}
      {arrivedAt === null || !isJudged ? null : (
        <Fact name={says.left}>{leftAt === null ? says.stayed : times.clock(leftAt)}</Fact>
      )}
      {isJudged ? <Fact name={says.counted}>{says.minutes(shift.minutes)}</Fact> : null}
      {correction === '' ? null : <Fact name={says.correction}>{correction}</Fact>}
      {swap === null ? null : <Fact name={says.swap}>{says.swapTo(swap.to.name, swap.reason)}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{children}</dd>
    </div>
  );
}
