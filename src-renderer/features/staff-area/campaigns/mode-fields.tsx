import { Checkbox } from 'antd';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { CampaignDraft } from './campaign-draft.ts';

interface ModeFieldsProps {
  readonly draft: CampaignDraft;
  /** Of the rule as typed. */
  readonly totalMarks: number;
  readonly isBegun: boolean;
  readonly isFrozen: boolean;
  readonly said: (field: string) => string | null;
  readonly onChange: (next: Partial<CampaignDraft>) => void;
}

const passShares = [90, 80, 70];
const usualAttempts = ['1', '2', '3', '5', ''];

/** Pass mark, time, attempts, and how it is taken and marked. */
export function ModeFields({ draft, totalMarks, isBegun, isFrozen, said, onChange }: ModeFieldsProps) {
  const { words } = useDuty();
  const says = words.campaigns.form;
  const marksOf = (share: number) => Math.ceil((totalMarks * share) / 100);
  const markings = ['all-or-nothing', 'partial'] as const;
  return (
    <>
      <fieldset disabled={isFrozen || isBegun}>
        <legend>{says.passLine}</legend>
        <div className="session-line">
          <TextField
            label={says.passMark}
            width="9em"
            value={draft.passMark}
            maxLength={5}
            error={said('passMark')}
            onChange={(passMark) => onChange({ passMark })}
          />
          {totalMarks === 0 ? null : (
            <Choices
              label={says.passLine}
              value={draft.passMark}
              options={passShares.map((share) => ({
                value: String(marksOf(share)),
                label: says.passShare(share, marksOf(share)),
              }))}
              onChoose={(passMark) => onChange({ passMark })}
            />
          )}
        </div>
        <TextField
          label={says.minutes}
          width="9em"
          value={draft.minutes}
          maxLength={3}
          error={said('minutes')}
          onChange={(minutes) => onChange({ minutes })}
        />
      </fieldset>
      <fieldset disabled={isFrozen}>
        <legend>{says.options}</legend>
        <div className="session-line">
          <TextField
            label={says.attempts}
            width="9em"
            value={draft.attempts}
            placeholder={says.unlimited}
            maxLength={2}
            error={said('attempts')}
            onChange={(attempts) => onChange({ attempts })}
          />
          <Choices
            label={says.attempts}
            value={draft.attempts}
            options={usualAttempts.map((value) => ({
              value,
              label: value === '' ? says.unlimited : says.times(Number(value)),
            }))}
            onChoose={(attempts) => onChange({ attempts })}
          />
        </div>
        <div className="campaign-ticks">
          {(['shufflesQuestions', 'shufflesOptions', 'showsAnswers'] as const).map((name) => (
            <Checkbox
              key={name}
              checked={draft[name]}
              disabled={isFrozen || (isBegun && name !== 'showsAnswers')}
              onChange={(event) => onChange({ [name]: event.target.checked })}
            >
              {says[name]}
            </Checkbox>
          ))}
        </div>
        <fieldset className="field" disabled={isBegun}>
          <span className="label">{says.marking}</span>
          <Choices
            label={says.marking}
            value={draft.marking}
            options={markings.map((value) => ({ value, label: says.markings[value] }))}
            onChoose={(marking) => onChange({ marking })}
          />
        </fieldset>
      </fieldset>
    </>
  );
}
