import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { TextField } from '../parts/field.tsx';
import { Choices } from '../parts/choices.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useLaterCall } from '../parts/use-later.ts';
import { difficulties, isNarrowed, type QuestionFilter, states, topics, types } from './question-filter.ts';

interface QuestionFiltersProps {
  readonly filter: QuestionFilter;
  readonly counts: Answer<'quiz.questions'>['counts'] | null;
  readonly onChange: (next: Partial<QuestionFilter>) => void;
}

export function QuestionFilters({ filter, counts, onChange }: QuestionFiltersProps) {
  const { words } = useDuty();
  const says = words.questionBank;
  const [text, setText] = useState(filter.text);
  const later = useLaterCall(onChange, 250);
  const of = { 'in-use': counts?.inUse, unreviewed: counts?.unreviewed, retired: counts?.retired };
  return (
    <div className="filters question-filters">
      <TextField
        label={says.filters.search}
        placeholder={says.filters.searchHint}
        value={text}
        width="19em"
        maxLength={100}
        isSearch
        onChange={(next) => {
          setText(next);
          later({ text: next.trim() });
        }}
      />
      <Narrow
        label={says.filters.topic}
        value={filter.topic}
        names={topics}
        nameOf={says.topics}
        onChoose={(topic) => onChange({ topic })}
      />
      <Narrow
        label={says.filters.type}
        value={filter.type}
        names={types}
        nameOf={says.types}
        onChoose={(type) => onChange({ type })}
      />
      <Narrow
        label={says.filters.difficulty}
        value={filter.difficulty}
        names={difficulties}
        nameOf={says.difficulties}
        onChoose={(difficulty) => onChange({ difficulty })}
      />
      {isNarrowed(filter) ? (
        <Button
          onClick={() => {
            setText('');
            onChange({ text: '', topic: null, type: null, difficulty: null });
          }}
        >
          {says.filters.clear}
        </Button>
      ) : null}
      <div className="question-states">
        <Choices
          label={says.filters.state}
          value={filter.state}
          options={states.map((value) => ({
            value,
            label: [says.filters.states[value], of[value]].filter((part) => part !== undefined).join(' '),
          }))}
          onChoose={(state) => onChange({ state })}
        />
      </div>
    </div>
  );
}

const any = '';

interface NarrowProps<Name extends string> {
  readonly label: string;
  readonly value: Name | null;
  readonly names: readonly Name[];
  readonly nameOf: Readonly<Record<Name, string>>;
  readonly onChoose: (name: Name | null) => void;
}

function Narrow<Name extends string>({ label, value, names, nameOf, onChoose }: NarrowProps<Name>) {
  const { words } = useDuty();
  return (
    <div className="field question-select">
      <span className="label">{label}</span>
      <Select<Name | typeof any>
        aria-label={label}
        value={value ?? any}
        listHeight={480}
        options={[
          { value: any, label: words.questionBank.filters.any },
          ...names.map((name) => ({ value: name, label: nameOf[name] })),
        ]}
        onChange={(name) => onChoose(name === any ? null : name)}
      />
    </div>
  );
}
