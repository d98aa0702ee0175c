import { useEffect, useState } from 'react';
import { readDay } from './days.ts';
import { TextField } from './field.tsx';
import { useDuty } from './staff-duty.ts';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly wrong?: string | null;
  readonly onDay: (day: string) => void;
}

/** A day of a filter, typed in any usual way; what cannot be read goes back to the day before. */
export function DayField({ label, day, wrong = null, onDay }: DayFieldProps) {
  const { words } = useDuty();
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  const isUnreadable = typed.length >= 8 && readDay(typed) === null;
  const settle = () => {
    const next = readDay(typed);
    if (next === null) setTyped(day);
    else if (next !== day) onDay(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
    >
      <TextField
        label={label}
        value={typed}
        width="9.5em"
        maxLength={16}
        placeholder={words.visits.dateHint}
        error={isUnreadable ? words.visits.dateUnreadable : wrong}
        onChange={setTyped}
        onBlur={settle}
      />
    </form>
  );
}
