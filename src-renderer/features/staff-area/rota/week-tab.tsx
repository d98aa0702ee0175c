import { CopyOutlined, LeftOutlined, RightOutlined, SettingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Shift } from '../../../../src-main/contract/rota.ts';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { dayBefore, mondayOf } from '../parts/days.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { AssignDrawer } from './assign-drawer.tsx';
import { CopyWeek } from './copy-week.tsx';
import { ShiftDrawer } from './shift-drawer.tsx';
import { SlotsDrawer } from './slots-drawer.tsx';
import { WeekGrid } from './week-grid.tsx';
import type { Cell } from './week-view.ts';

interface WeekTabProps {
  readonly monday: string;
  readonly self: MemberId | null;
  readonly onMonday: (monday: string) => void;
  readonly onChanged: () => void;
}

const pollMs = 60_000;

/** 一周值班 */
export function WeekTab({ monday, self, onMonday, onChanged }: WeekTabProps) {
  const { words, times, may } = useDuty();
  const says = words.rota.week;
  const held = useAnswer('rota.week', { monday }, pollMs);
  const [cell, setCell] = useState<Cell | null>(null);
  const [opened, setOpened] = useState<Shift | null>(null);
  const [dialog, setDialog] = useState<'copy' | 'slots' | null>(null);
  // While another week is read, its days must not stand over the former one's shifts.
  const week = held.value?.monday === monday ? held.value : null;
  const close = () => {
    setCell(null);
    setOpened(null);
    setDialog(null);
  };
  const changed = () => {
    held.reload();
    onChanged();
  };
  const done = () => {
    close();
    changed();
  };
  const canPlan = week !== null && week.termId !== null;
  return (
    <section className="panel-staff rota-week" aria-busy={held.isAsking}>
      <header>
        <Button
          aria-label={says.previous}
          icon={<LeftOutlined aria-hidden />}
          onClick={() => onMonday(dayBefore(monday, 7))}
        />
        <h3 className="num" aria-live="polite">
          {says.span(monday, dayBefore(monday, -6))}
        </h3>
        <Button
          aria-label={says.next}
          icon={<RightOutlined aria-hidden />}
          onClick={() => onMonday(dayBefore(monday, -7))}
        />
        <Button onClick={() => onMonday(mondayOf(times.today()))}>{says.now}</Button>
        <span className="rota-week-acts">
          {canPlan && may('rota.copyWeek') && dayBefore(monday, -6) >= week.today ? (
            <Button icon={<CopyOutlined aria-hidden />} onClick={() => setDialog('copy')}>
              {says.copy}
            </Button>
          ) : null}
          {canPlan && may('rota.saveSlots') ? (
            <Button icon={<SettingOutlined aria-hidden />} onClick={() => setDialog('slots')}>
              {says.slots}
            </Button>
          ) : null}
        </span>
      </header>
      <Trouble problem={held.problem} onRetry={held.reload} />
      {week === null ? (
        <p className="table-empty" role="status">
          {held.problem === null ? words.common.loading : ''}
        </p>
      ) : (
        <>
          {week.termId === null ? <p className="rota-none">{says.noTerm}</p> : null}
          <WeekGrid week={week} canAssign={may('rota.assign')} onAssign={setCell} onOpen={setOpened} />
        </>
      )}
      {week === null || cell === null ? null : <AssignDrawer cell={cell} week={week} onClose={close} onDone={done} />}
      {week === null || opened === null ? null : (
        <ShiftDrawer shift={opened} week={week} self={self} onClose={close} onDone={done} />
      )}
      {week === null || dialog !== 'slots' ? null : <SlotsDrawer slots={week.slots} onClose={close} onDone={done} />}
      {dialog === 'copy' ? <CopyWeek monday={monday} onClose={close} onDone={changed} /> : null}
    </section>
  );
}
