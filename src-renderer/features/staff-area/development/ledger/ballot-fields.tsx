import { Checkbox } from 'antd';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { ballotNumbers, readCount } from './step-draft.ts';
import type { StepFieldsProps } from './step-fields-props.ts';

/** 票数: counted against those who should attend, never those present. */
export function BallotFields({ draft, said, onChange }: StepFieldsProps) {
  const { fields, names } = useDuty().words.ledger;
  const fault = said('ballotUnreadable');
  return (
    <fieldset className="ledger-set">
      <legend>{fields.ballot}</legend>
      <div className="ledger-line">
        {ballotNumbers.map((name) => (
          <TextField
            key={name}
            label={names.ballot[name]}
            value={draft.ballot[name]}
            width="6.5em"
            maxLength={5}
            error={fault !== null && readCount(draft.ballot[name]) === null ? fields.number : null}
            onChange={(typed) => onChange({ ballot: { ...draft.ballot, [name]: typed } })}
          />
        ))}
      </div>
      <small>{fields.ballotHint}</small>
      <Checkbox checked={draft.isSecret} onChange={(event) => onChange({ isSecret: event.target.checked })}>
        {fields.isSecret}
      </Checkbox>
      {fault === null ? null : <small data-tone="err">{fault}</small>}
    </fieldset>
  );
}
