import { Choices } from '../parts/choices.tsx';
import { dayBefore, readDay } from '../parts/days.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { readClock } from '../reading/session-draft.ts';
import type { CampaignDraft } from './campaign-draft.ts';

interface WindowFieldsProps {
  readonly draft: CampaignDraft;
  readonly isNew: boolean;
  /** The opening stays. */
  readonly isBegun: boolean;
  readonly isFrozen: boolean;
  readonly said: (field: string) => string | null;
  readonly onChange: (next: Partial<CampaignDraft>) => void;
}

const usualLengths = [3, 7, 14, 30];
const extensions = [1, 3, 7];
const dayMs = 86_400_000;

/** 开放时间: typed, or by its length; one that runs is extended. */
export function WindowFields({ draft, isNew, isBegun, isFrozen, said, onChange }: WindowFieldsProps) {
  const { words } = useDuty();
  const says = words.campaigns.form;
  const [opens, closes] = [readDay(draft.opensDay), readDay(draft.closesDay)];
  const lasts = opens === null || closes === null ? null : (Date.parse(closes) - Date.parse(opens)) / dayMs;
  return (
    <fieldset disabled={isFrozen}>
      <legend>{says.when}</legend>
      <Moment end="opens" label={says.opens} draft={draft} said={said} isFixed={isBegun} onChange={onChange} />
      <div className="session-line">
        <Moment end="closes" label={says.closes} draft={draft} said={said} onChange={onChange} />
        {isNew || !isBegun ? (
          <Choices
            label={says.lasts}
            value={lasts}
            options={usualLengths.map((days) => ({ value: days, label: says.days(days) }))}
            onChoose={(days) => opens !== null && onChange({ closesDay: dayBefore(opens, -days) })}
          />
        ) : (
          <Choices
            label={says.extend}
            value={null}
            options={extensions.map((days) => ({ value: days, label: says.laterBy(days) }))}
            onChoose={(days) => closes !== null && onChange({ closesDay: dayBefore(closes, -days) })}
          />
        )}
      </div>
    </fieldset>
  );
}

interface MomentProps {
  readonly end: 'opens' | 'closes';
  readonly label: string;
  readonly draft: CampaignDraft;
  readonly isFixed?: boolean;
  readonly said: (field: string) => string | null;
  readonly onChange: (next: Partial<CampaignDraft>) => void;
}

function Moment({ end, label, draft, isFixed = false, said, onChange }: MomentProps) {
  const { words, times } = useDuty();
  const says = words.campaigns.form;
  const [dayField, timeField] = [`${end}Day`, `${end}Time`] as const;
  const day = readDay(draft[dayField]);
  const time = readClock(draft[timeField]);
  return (
    <fieldset className="session-line campaign-moment" disabled={isFixed}>
      <TextField
        label={`${label} · ${says.day}`}
        width="12em"
        placeholder={words.visits.dateHint}
        hint={day === null ? undefined : times.weekday(times.at(day, '12:00') ?? 0)}
        error={said(dayField)}
        value={draft[dayField]}
        maxLength={16}
        onChange={(next) => onChange({ [dayField]: next })}
        onBlur={() => day !== null && day !== draft[dayField] && onChange({ [dayField]: day })}
      />
      <TextField
        label={`${label} · ${says.time}`}
        width="8em"
        error={said(timeField)}
        value={draft[timeField]}
        maxLength={5}
        onChange={(next) => onChange({ [timeField]: next })}
        onBlur={() => time !== null && time !== draft[timeField] && onChange({ [timeField]: time })}
      />
    </fieldset>
  );
}
