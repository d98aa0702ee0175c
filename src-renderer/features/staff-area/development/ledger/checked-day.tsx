import { readDay } from '../../parts/days.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { TypedDay, type TypedDayProps } from '../../parts/typed-day.tsx';

interface CheckedDayProps extends TypedDayProps {
  /** An empty one says there is none. */
  readonly isOptional?: boolean;
}

/** A day of a form, as typed; what no calendar has is said at once. */
export function CheckedDay({ isOptional = false, error = null, ...field }: CheckedDayProps) {
  const { words } = useDuty();
  const typed = field.value.trim();
  const isUnreadable = readDay(typed) === null && (typed.length >= 8 || (!isOptional && typed === ''));
  return <TypedDay {...field} error={isUnreadable ? words.visits.dateUnreadable : error} />;
}
