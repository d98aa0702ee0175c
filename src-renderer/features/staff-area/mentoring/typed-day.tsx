import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';

interface TypedDayProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | null;
  readonly onChange: (value: string) => void;
}

/** A day typed in any usual way; read when the form is sent. */
export function TypedDay({ label, value, error = null, onChange }: TypedDayProps) {
  const { words } = useDuty();
  return (
    <TextField
      label={label}
      value={value}
      width="11em"
      maxLength={16}
      placeholder={words.visits.dateHint}
      error={error}
      onChange={onChange}
    />
  );
}
