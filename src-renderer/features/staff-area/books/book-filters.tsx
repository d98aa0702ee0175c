import { useState } from 'react';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useLaterCall } from '../parts/use-later.ts';
import { type BookFilter, copyStates, loanStates } from './book-filter.ts';

interface BookFiltersProps {
  readonly filter: BookFilter;
  readonly onChange: (next: Partial<BookFilter>) => void;
}

export function BookFilters({ filter, onChange }: BookFiltersProps) {
  const { words } = useDuty();
  const says = words.books;
  const [text, setText] = useState(filter.text);
  const later = useLaterCall(onChange, 250);
  const all = { value: 'all', label: words.common.all } as const;
  return (
    <div className="filters">
      <TextField
        label={says.search}
        placeholder={says.searchHint}
        value={text}
        width="22em"
        maxLength={64}
        isSearch
        onChange={(next) => {
          setText(next);
          later({ text: next.trim() });
        }}
      />
      {filter.tab === 'copies' ? (
        <Choices
          label={says.state}
          value={filter.copyState}
          options={[all, ...copyStates.map((value) => ({ value, label: says.copyStates[value] }))]}
          onChoose={(copyState) => onChange({ copyState })}
        />
      ) : (
        <Choices
          label={says.state}
          value={filter.loanState}
          options={[...loanStates.map((value) => ({ value, label: says.loanStates[value] })), all]}
          onChoose={(loanState) => onChange({ loanState })}
        />
      )}
    </div>
  );
}
