import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import type { StepFieldsProps } from './step-fields-props.ts';

/** 集中培训: days or hours, who held it, and the exception of the text with its reason. */
export function TrainingFields({ draft, said, onChange }: StepFieldsProps) {
  const { fields } = useDuty().words.ledger;
  return (
    <>
      <div className="ledger-line">
        <TextField
          label={fields.days}
          value={draft.days}
          width="7em"
          maxLength={4}
          error={said('hoursUnreadable')}
          onChange={(days) => onChange({ days })}
        />
        <TextField
          label={fields.hours}
          value={draft.hours}
          width="7em"
          maxLength={5}
          onChange={(hours) => onChange({ hours })}
        />
      </div>
      <TextField
        label={fields.organiser}
        value={draft.organiser}
        maxLength={60}
        onChange={(organiser) => onChange({ organiser })}
      />
      <TextField
        label={fields.certificate}
        value={draft.certificate}
        maxLength={40}
        onChange={(certificate) => onChange({ certificate })}
      />
      <TextField
        label={fields.waiver}
        hint={fields.waiverHint}
        value={draft.waiver}
        maxLength={200}
        onChange={(waiver) => onChange({ waiver })}
      />
    </>
  );
}
