import { useState } from 'react';
import type { PersonRow } from '../../../../src-main/contract/reading-figures.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { TextField } from '../parts/field.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useLaterCall } from '../parts/use-later.ts';
import type { FiguresFilter, Period } from './figures-filter.ts';
import { hoursText } from './hours.ts';
import { PersonRecords } from './person-records.tsx';

interface PeoplePanelProps {
  readonly period: Period;
  readonly filter: FiguresFilter;
  readonly onChange: (next: Partial<FiguresFilter>) => void;
}

export function PeoplePanel({ period, filter, onChange }: PeoplePanelProps) {
  const { words } = useDuty();
  const texts = words.figures;
  const [text, setText] = useState(filter.text);
  const [opened, setOpened] = useState<PersonRow | null>(null);
  const later = useLaterCall(onChange, 250);
  const { offset } = filter;
  const list = useAnswer('reading.people', { ...period, text: filter.text, offset, limit: pageSize });
  return (
    <section className="panel-staff figures-panel figures-people">
      <header>
        <div>
          <h3>{texts.persons}</h3>
          <p className="staff-hint">{texts.personsLead}</p>
        </div>
        <TextField
          label={texts.search}
          placeholder={words.common.searchHint}
          value={text}
          width="17em"
          maxLength={64}
          isSearch
          onChange={(next) => {
            setText(next);
            later({ text: next.trim(), offset: 0 });
          }}
        />
      </header>
      <Trouble problem={list.problem} onRetry={list.reload} />
      <DataTable
        label={texts.persons}
        columns={usePersonColumns(setOpened)}
        rows={list.value?.people ?? null}
        rowKey={(person) => person.memberId}
        empty={texts.nobody}
        onOpen={setOpened}
      />
      <Pager offset={offset} total={list.value?.total ?? 0} onGo={(next) => onChange({ offset: next })} />
      {opened === null ? null : <PersonRecords person={opened} period={period} onClose={() => setOpened(null)} />}
    </section>
  );
}

function usePersonColumns(onOpen: (person: PersonRow) => void): readonly Column<PersonRow>[] {
  const { words } = useDuty();
  const texts = words.figures;
  return [
    {
      key: 'name',
      title: texts.name,
      minWidth: '7em',
      show: (person) => (
        <button
          type="button"
          className="link-cell"
          aria-label={texts.open(person.name)}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(person);
          }}
        >
          {person.name}
        </button>
      ),
    },
    {
      key: 'number',
      title: texts.studentNumber,
      show: (person) => <span className="num">{person.studentNumber}</span>,
    },
    { key: 'grade', title: texts.grade, isMinor: true, show: (person) => person.grade || words.common.none },
    {
      key: 'class',
      title: texts.className,
      show: (person) => <span className="figures-long">{person.className || words.common.none}</span>,
    },
    { key: 'sessions', title: texts.sessions, isNumber: true, show: (person) => person.sessions },
    { key: 'hours', title: texts.hours, isNumber: true, show: (person) => hoursText(person.minutes) },
    { key: 'late', title: texts.late, isNumber: true, show: (person) => person.late || words.common.none },
    { key: 'early', title: texts.leftEarly, isNumber: true, show: (person) => person.leftEarly || words.common.none },
  ];
}
