import type { SessionId } from '../../../../src-main/contract/values.ts';
import { Choices } from '../parts/choices.tsx';
import { dayBefore, readDay } from '../parts/days.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { ClashNotice } from './clash-notice.tsx';
import { readClock, type SessionDraft, whenOf } from './session-draft.ts';

interface WhenFieldsProps {
  readonly draft: SessionDraft;
  readonly except: SessionId | undefined;
  /** Once 签到 has begun. */
  readonly isFixed: boolean;
  readonly said: (field: string) => string | null;
  readonly onChange: (next: Partial<SessionDraft>) => void;
}

const usualLengths = [60, 90, 120];
const minuteMs = 60_000;

export function WhenFields({ draft, except, isFixed, said, onChange }: WhenFieldsProps) {
  const { words, times } = useDuty();
  const figures = useAnswer('rooms.figures', {});
  const form = words.reading.form;
  const today = times.today();
  const day = readDay(draft.day);
  const { startsAt, endsAt } = whenOf(draft, times);
  // Visits to 心海港湾 are counted without names: no session can be attended there.
  const rooms = figures.value?.rooms.filter((room) => room.kind !== 'harbour') ?? [];

  if (isFixed) {
    const room = rooms.find((each) => each.roomId === draft.roomId)?.name ?? '';
    return (
      <fieldset>
        <legend>{form.when}</legend>
        <p className="num">
          {draft.day} {draft.start}–{draft.end} · {room}
        </p>
        <p className="staff-hint">{form.fixedWhen}</p>
      </fieldset>
    );
  }
  const quick = [
    { value: today, label: form.today },
    { value: dayBefore(today, -1), label: form.tomorrow },
    { value: dayBefore(day ?? today, -7), label: form.weekLater },
  ];
  const tidy = (field: 'start' | 'end') => () => {
    const time = readClock(draft[field]);
    if (time !== null && time !== draft[field]) onChange({ [field]: time });
  };
  const lasts = startsAt === null || endsAt === null ? null : (endsAt - startsAt) / minuteMs;
  return (
    <fieldset>
      <legend>{form.when}</legend>
      <div className="session-line">
        <TextField
          label={form.day}
          width="12em"
          placeholder={words.visits.dateHint}
          hint={day === null ? form.dayHint : times.weekday(times.at(day, '12:00') ?? 0)}
          error={said('day')}
          value={draft.day}
          maxLength={16}
          onChange={(next) => onChange({ day: next })}
          onBlur={() => day !== null && day !== draft.day && onChange({ day })}
        />
        <Choices label={form.quickDays} value={day} options={quick} onChoose={(next) => onChange({ day: next })} />
      </div>
      <div className="session-line">
        <TextField
          label={form.start}
          width="8em"
          error={said('start')}
          value={draft.start}
          maxLength={5}
          onChange={(start) => onChange({ start })}
          onBlur={tidy('start')}
        />
        <TextField
          label={form.end}
          width="8em"
          error={said('end')}
          value={draft.end}
          maxLength={5}
          onChange={(end) => onChange({ end })}
          onBlur={tidy('end')}
        />
        <Choices
          label={form.lasts}
          value={lasts}
          options={usualLengths.map((minutes) => ({ value: minutes, label: form.minutes(minutes) }))}
          onChoose={(minutes) => startsAt !== null && onChange({ end: times.clock(startsAt + minutes * minuteMs) })}
        />
      </div>
      <div className="field session-room">
        <span className="label">{form.room}</span>
        <Choices
          label={form.room}
          value={draft.roomId}
          options={rooms.map((room) => ({ value: Number(room.roomId), label: room.name }))}
          onChoose={(roomId) => onChange({ roomId })}
        />
        {said('room') === null ? null : <small data-tone="err">{said('room')}</small>}
      </div>
      {draft.roomId === null || startsAt === null || endsAt === null || endsAt <= startsAt ? null : (
        <ClashNotice roomId={draft.roomId} startsAt={startsAt} endsAt={endsAt} except={except} />
      )}
    </fieldset>
  );
}
