import { Select } from 'antd';
import { useState } from 'react';
import type { SessionState } from '../../../../src-main/contract/reading.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useLaterCall } from '../parts/use-later.ts';
import type { SessionFilter } from './session-filter.ts';
import type { Terms } from './use-terms.ts';

interface SessionFiltersProps {
  readonly filter: SessionFilter;
  readonly terms: Terms;
  readonly onChange: (next: Partial<SessionFilter>) => void;
}

export function SessionFilters({ filter, terms, onChange }: SessionFiltersProps) {
  const { words } = useDuty();
  const [text, setText] = useState(filter.text);
  const later = useLaterCall(onChange, 250);
  const list = words.reading.list;
  return (
    <div className="filters">
      <Choices
        label={list.view}
        value={filter.view}
        options={[
          { value: 'list', label: list.asList },
          { value: 'calendar', label: list.asCalendar },
        ]}
        onChoose={(view) => onChange({ view })}
      />
      {filter.view === 'calendar' ? null : (
        <div className="field session-term">
          <span className="label">{list.term}</span>
          <Select
            aria-label={list.term}
            value={terms.find(filter.term)?.from ?? null}
            options={[...terms.options]}
            onChange={(term) => onChange({ term: term ?? '' })}
          />
        </div>
      )}
      <div className="field session-select">
        <span className="label">{list.state}</span>
        <Select<SessionState | ''>
          aria-label={list.state}
          value={filter.state ?? ''}
          options={[
            { value: '', label: words.common.all },
            ...(Object.keys(words.reading.states) as SessionState[]).map((value) => ({
              value,
              label: words.reading.states[value],
            })),
          ]}
          onChange={(state) => onChange({ state: state === '' ? null : state })}
        />
      </div>
      <TextField
        label={list.search}
        placeholder={words.common.searchHint}
        value={text}
        width="15em"
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
