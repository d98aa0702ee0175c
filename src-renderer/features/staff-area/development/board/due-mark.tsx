import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { Due } from '../../../../../src-main/contract/development-rules.ts';
import type { StaffDevelopmentWords } from '../../../../words/staff-development-zh-cn.ts';
import { useDuty } from '../../parts/staff-duty.ts';

export const whatIsDue = ({ kind, step }: Due, says: StaffDevelopmentWords): string =>
  kind === 'step' ? (says.steps[step ?? 0] ?? '') : says.dues[kind];

/** By when: late, ahead, or without a day; told by words and a sign, not by colour alone. */
export function DueMark({ due }: { readonly due: Due }) {
  const { words } = useDuty();
  const says = words.development.people;
  const { dueBy, isOverdue, isProvisional } = due;
  const day = dueBy === null ? says.noDay : isOverdue ? says.late(dueBy) : says.by(dueBy);
  return (
    <span className="tag num" data-tone={isOverdue ? 'err' : undefined}>
      {isOverdue ? <WarningOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />} {day}
      {isProvisional ? ` · ${says.provisional}` : ''}
    </span>
  );
}
