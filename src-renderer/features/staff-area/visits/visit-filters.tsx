import { Select } from 'antd';
import { useEffect, useState } from 'react';
import type { VisitState } from '../../../../src-main/contract/values.ts';
import { Choices } from '../parts/choices.tsx';
import { dayBefore, mondayOf, readDay } from '../parts/days.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { useLaterCall } from '../parts/use-later.ts';
import type { VisitFilter } from './visit-filter.ts';

interface VisitFiltersProps {
  readonly filter: VisitFilter;
  readonly onChange: (next: Partial<VisitFilter>) => void;
}

const any = 0;

export function VisitFilters({ filter, onChange }: VisitFiltersProps) {
  const { words, times } = useDuty();
  const figures = useAnswer('rooms.figures', {});
  const [text, setText] = useState(filter.text);
  const later = useLaterCall(onChange, 300);
  const today = times.today();
  const yesterday = dayBefore(today, 1);
  const quick = [
    { value: 'today', label: words.visits.today, from: today, to: today },
    { value: 'yesterday', label: words.visits.yesterday, from: yesterday, to: yesterday },
    { value: 'week', label: words.visits.thisWeek, from: mondayOf(today), to: today },
    { value: 'all', label: words.visits.allDays, from: '', to: '' },
  ];
  const chosen = quick.find((each) => each.from === filter.from && each.to === filter.to)?.value ?? null;
  const choose = (value: string) => {
    const days = quick.find((each) => each.value === value);
    if (days !== undefined) onChange({ from: days.from, to: days.to });
  };
  return (
    <div className="filters">
      <Choices label={words.visits.title} value={chosen} options={quick} onChoose={choose} />
      <DayField label={words.visits.from} day={filter.from} onDay={(from) => onChange({ from })} />
      <DayField label={words.visits.to} day={filter.to} onDay={(to) => onChange({ to })} />
      <div className="field visit-select">
        <span className="label">{words.visits.room}</span>
        <Select
          aria-label={words.visits.room}
          value={filter.roomId ?? any}
          options={[
            { value: any, label: words.common.all },
            ...(figures.value?.rooms.map((room) => ({ value: Number(room.roomId), label: room.name })) ?? []),
          ]}
          onChange={(roomId) => onChange({ roomId: roomId === any ? null : roomId })}
        />
      </div>
      <div className="field visit-select">
        <span className="label">{words.visits.state}</span>
        <Select<VisitState | ''>
          aria-label={words.visits.state}
          value={filter.state ?? ''}
          options={[
            { value: '', label: words.common.all },
            ...(Object.keys(words.visitStates) as VisitState[]).map((value) => ({
              value,
              label: words.visitStates[value],
            })),
          ]}
          onChange={(state) => onChange({ state: state === '' ? null : state })}
        />
      </div>
      <TextField
        label={words.visits.text}
        placeholder={words.common.searchHint}
        value={text}
        width="13em"
        maxLength={64}
        isSearch
        onChange={(next) => {
          setText(next);
          later({ text: next.trim() });
        }}
      />
    </div>
  );
}

function DayField({ label, day, onDay }: { label: string; day: string; onDay: (day: string) => void }) {
  const { words } = useDuty();
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  const isWrong = typed !== '' && readDay(typed) === null;
  const settle = () => {
    const next = typed === '' ? '' : readDay(typed);
    if (next === null) return;
    setTyped(next);
    if (next !== day) onDay(next);
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
        error={isWrong && typed.length >= 8 ? words.visits.dateUnreadable : null}
        onChange={setTyped}
        onBlur={settle}
      />
    </form>
  );
}
