import './state-mark.css';
import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  ExclamationCircleFilled,
  HourglassOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { Shift, ShiftState } from '../../../../src-main/contract/rota.ts';
import { useDuty } from '../parts/staff-duty.ts';

const icons: Record<ShiftState, typeof ClockCircleOutlined> = {
  planned: ClockCircleOutlined,
  due: HourglassOutlined,
  present: CheckCircleFilled,
  late: ExclamationCircleFilled,
  absent: CloseCircleFilled,
  excused: MinusCircleOutlined,
};

/** What came of a shift: a sign beside the word, never a colour alone. */
export function StateMark({ shift }: { shift: Pick<Shift, 'state' | 'lateMinutes'> }) {
  const { words } = useDuty();
  const Icon = icons[shift.state];
  return (
    <span className="rota-state num" data-state={shift.state}>
      <Icon aria-hidden />
      {shift.lateMinutes > 0 ? words.rota.week.lateBy(shift.lateMinutes) : words.rota.states[shift.state]}
    </span>
  );
}
