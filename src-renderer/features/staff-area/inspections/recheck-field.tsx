import { Choices } from '../parts/choices.tsx';
import { dayBefore, readDay } from '../parts/days.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { hasSerious, type InspectionDraft } from './inspection-draft.ts';

interface RecheckFieldProps {
  readonly draft: InspectionDraft;
  readonly error: string | null;
  readonly onChange: (recheckOn: string) => void;
}

/** Days from the day of the inspection. */
const usual = [3, 7, 14] as const;

/** Offered after something serious, never forced. */
export function RecheckField({ draft, error, onChange }: RecheckFieldProps) {
  const { words, times } = useDuty();
  const says = words.inspections.form;
  const from = readDay(draft.day) ?? times.today();
  const isAdvised = hasSerious(draft) && draft.recheckOn === '';
  return (
    <div className="inspection-line" data-advised={isAdvised ? '' : undefined}>
      <TextField
        label={says.recheckOn}
        value={draft.recheckOn}
        width="16em"
        maxLength={16}
        placeholder={words.visits.dateHint}
        hint={isAdvised ? says.recheckOffered : says.recheckHint}
        error={error}
        onChange={onChange}
      />
      <Choices
        label={says.recheckQuick}
        value={readDay(draft.recheckOn) ?? ''}
        options={[
          ...usual.map((days) => ({ value: dayBefore(from, -days), label: says.inDays(days) })),
          { value: '', label: says.noRecheck },
        ]}
        onChoose={onChange}
      />
    </div>
  );
}
