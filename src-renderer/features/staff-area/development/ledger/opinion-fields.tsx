import { useDuty } from '../../parts/staff-duty.ts';
import { sources } from './step-draft.ts';
import type { StepFieldsProps } from './step-fields-props.ts';
import { CheckedDay } from './checked-day.tsx';

/** Whose opinion was heard, and when; 转正 asks no mentors. */
export function OpinionFields({ draft, said, onChange }: StepFieldsProps) {
  const { fields, names } = useDuty().words.ledger;
  const fault = said('otherDayUnreadable');
  const asked = draft.step === 23 ? sources.filter((source) => source !== 'mentors') : sources;
  return (
    <fieldset className="ledger-set">
      <legend>{fields.opinions}</legend>
      <div className="ledger-line">
        {asked.map((source) => (
          <CheckedDay
            key={source}
            label={names.sources[source]}
            value={draft.opinions[source]}
            isOptional
            onChange={(typed) => onChange({ opinions: { ...draft.opinions, [source]: typed } })}
          />
        ))}
      </div>
      <small>{fields.opinionsHint}</small>
      {fault === null ? null : <small data-tone="err">{fault}</small>}
    </fieldset>
  );
}
