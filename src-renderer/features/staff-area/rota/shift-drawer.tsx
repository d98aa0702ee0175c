import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Shift } from '../../../../src-main/contract/rota.ts';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { AskSwap } from './ask-swap.tsx';
import { CorrectForm } from './correct-form.tsx';
import { ShiftFacts } from './shift-facts.tsx';
import { hasPassed, type Week } from './week-view.ts';

interface ShiftDrawerProps {
  readonly shift: Shift;
  readonly week: Pick<Week, 'rooms' | 'staff' | 'today'>;
  /** Who is signed in; NULL: nobody of the roster. */
  readonly self: MemberId | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One shift: what came of it, and what may be done about it. */
export function ShiftDrawer({ shift, week, self, onClose, onDone }: ShiftDrawerProps) {
  const { words, times, may } = useDuty();
  const says = words.rota.shift;
  const [doing, setDoing] = useState<'correct' | 'swap' | 'remove' | null>(null);
  const passed = (time: string) => hasPassed(shift.day, time, week.today, times.now());
  const isOver = passed(shift.endsAt);
  const canSwap = may('rota.askSwap') && shift.who.memberId === self && shift.swap === null && !passed(shift.startsAt);
  const stop = () => setDoing(null);
  return (
    <Drawer open size={620} title={says.title} onClose={onClose} destroyOnHidden>
      <div className="form">
        <ShiftFacts shift={shift} rooms={week.rooms} />
        {doing === 'correct' ? <CorrectForm shift={shift} onDone={onDone} onCancel={stop} /> : null}
        {doing === 'swap' ? <AskSwap shift={shift} staff={week.staff} onDone={onDone} onCancel={stop} /> : null}
        {doing === null ? (
          <div className="row-acts">
            {may('rota.remove') && !isOver ? (
              <Button danger onClick={() => setDoing('remove')}>
                {says.remove}
              </Button>
            ) : null}
            {canSwap ? <Button onClick={() => setDoing('swap')}>{says.askSwap}</Button> : null}
            {may('rota.correct') && isOver ? (
              <Button type="primary" onClick={() => setDoing('correct')}>
                {says.correct}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      {doing === 'remove' ? <RemoveShift shift={shift} onClose={stop} onDone={onDone} /> : null}
    </Drawer>
  );
}

function RemoveShift({ shift, onClose, onDone }: Pick<ShiftDrawerProps, 'shift' | 'onClose' | 'onDone'>) {
  const { words, tell } = useDuty();
  const says = words.rota.removing;
  const remove = useDeed('rota.remove');
  const confirm = async () => {
    if ((await remove.run({ shiftId: shift.shiftId })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Confirm
      title={says.title}
      lead={`${shift.who.name} · ${shift.day} ${words.rota.slotName(shift.startsAt, shift.endsAt)}`}
      consequencesTitle={says.consequences}
      consequences={[says.gone, ...(shift.swap === null ? [] : [says.swapGone]), says.told]}
      confirm={says.confirm}
      isBusy={remove.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Trouble problem={remove.problem} />
    </Confirm>
  );
}
