import { TextField } from './field.tsx';
import { useDuty } from './staff-duty.ts';

export interface TypedDayProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  readonly onChange: (typed: string) => void;
}

/** A day typed in any usual way; read when the form is sent. */
export function TypedDay({ error = null, autoFocus = false, ...field }: TypedDayProps) {
  const { words } = useDuty();
  return (
    <TextField
      {...field}
      width="11em"
      maxLength={16}
      placeholder={words.visits.dateHint}
      autoFocus={autoFocus}
      error={error}
    />
  );
}
