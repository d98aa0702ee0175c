import { Select } from 'antd';
import type { SessionId } from '../../../../src-main/contract/values.ts';
import { Choices } from '../parts/choices.tsx';
import { dayBefore } from '../parts/days.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import type { ReflectionFilter } from './reflection-filter.ts';

const any = 0;
const daysListed = 365;

interface ReflectionFiltersProps {
  readonly filter: ReflectionFilter;
  readonly onChange: (next: Partial<ReflectionFilter>) => void;
}

export function ReflectionFilters({ filter, onChange }: ReflectionFiltersProps) {
  const { words, times } = useDuty();
  const says = words.reflections;
  const today = times.today();
  const held = useAnswer('reading.sessions', { from: dayBefore(today, daysListed), to: today, limit: 500 });
  const over = (held.value?.sessions ?? []).filter(({ state }) => state === 'ended' || state === 'closed');
  const sessions = over.toReversed().map(({ sessionId, title, startsAt }) => ({
    value: Number(sessionId),
    label: says.sessionName(title, times.day(startsAt)),
  }));
  const states = [
    { value: 'unread', label: says.states.unread },
    { value: 'read', label: says.states.read },
    { value: 'returned', label: says.states.returned },
    { value: 'all', label: words.common.all },
  ] as const;
  return (
    <div className="filters">
      <Choices label={says.state} value={filter.state} options={states} onChoose={(state) => onChange({ state })} />
      <div className="field reflection-select">
        <span className="label">{says.session}</span>
        <Select
          aria-label={says.session}
          showSearch={{ optionFilterProp: 'label' }}
          value={filter.sessionId === null ? any : Number(filter.sessionId)}
          options={[{ value: any, label: says.anySession }, ...sessions]}
          onChange={(sessionId) => onChange({ sessionId: sessionId === any ? null : (sessionId as SessionId) })}
        />
      </div>
    </div>
  );
}
