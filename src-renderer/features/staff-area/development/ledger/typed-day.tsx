import { readDay } from '../../parts/days.ts';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';

interface TypedDayProps {
  readonly label: string;
  readonly value: string;
  /** An empty one says there is none. */
  readonly isOptional?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  readonly onChange: (typed: string) => void;
}

/** A day of a form, as typed; what no calendar has is said at once. */
export function TypedDay(props: TypedDayProps) {
  const { words } = useDuty();
  const { value, isOptional = false, error = null } = props;
  const isUnreadable = readDay(value) === null && (value.trim().length >= 8 || (!isOptional && value.trim() === ''));
  return (
    <TextField
      label={props.label}
      value={value}
      width="11em"
      maxLength={16}
      placeholder={words.visits.dateHint}
      hint={props.hint}
      autoFocus={props.autoFocus ?? false}
      error={isUnreadable ? words.visits.dateUnreadable : error}
      onChange={props.onChange}
    />
  );
}
