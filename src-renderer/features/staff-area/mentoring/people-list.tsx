import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { MentoredPerson } from '../../../../src-main/contract/mentoring.ts';
import { Choices } from '../parts/choices.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { TextField } from '../parts/field.tsx';
import { Page } from '../parts/page.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useLaterCall } from '../parts/use-later.ts';
import { usePeopleColumns } from './people-columns.tsx';
import { type PeopleFilter, readFilter, shows, writeFilter } from './people-filter.ts';

/** The most pressing first. */
export function PeopleList() {
  const { words, may } = useDuty();
  const says = words.mentoring;
  const [search, setSearch] = useSearchParams();
  const [, navigate] = useLocation();
  const filter = readFilter(search);
  const { mentor, text, show, offset } = filter;
  const held = useAnswer('mentoring.people', { mentor: mentor || null, text, show, offset, limit: pageSize });
  const list = held.value;
  const change = (next: Partial<PeopleFilter>) =>
    setSearch(writeFilter({ ...filter, offset: 0, ...next }), { replace: true });
  const open = ({ memberId }: MentoredPerson) => navigate(`/mentoring/${memberId}`);
  const columns = usePeopleColumns(list?.quarter ?? '', open);
  const isNarrowed = mentor !== '' || text !== '';
  return (
    <Page title={says.title} lead={says.lead}>
      <div className="filters">
        {/* A mentor sees their own people, and them alone. */}
        {may('development.mentorsNow') ? (
          <MentorChoice value={mentor} onChange={(next) => change({ mentor: next })} />
        ) : null}
        <SearchText text={text} onText={(next) => change({ text: next })} />
        <Choices
          label={says.filters.show}
          value={show}
          options={shows.map((each) => ({ value: each, label: says.filters.shows[each] }))}
          onChoose={(next) => change({ show: next })}
        />
      </div>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.title}
          columns={columns}
          rows={list?.people ?? null}
          rowKey={({ memberId }) => memberId}
          empty={isNarrowed ? says.empty.found : says.empty[show]}
          onOpen={open}
        />
        <Pager offset={offset} total={list?.total ?? 0} onGo={(next) => change({ offset: next })} />
      </section>
    </Page>
  );
}

function MentorChoice({ value, onChange }: { value: string; onChange: (mentor: string) => void }) {
  const { words } = useDuty();
  const says = words.mentoring.filters;
  const held = useAnswer('development.mentorsNow', {});
  const people = new Map<string, number>();
  for (const mentor of held.value?.mentors ?? []) {
    people.set(mentor.who.name, (people.get(mentor.who.name) ?? 0) + mentor.people);
  }
  return (
    <div className="field mentoring-mentor">
      <span className="label">{says.mentor}</span>
      <Select
        aria-label={says.mentor}
        value={value}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          { value: '', label: says.everybody },
          ...[...people].map(([name, count]) => ({ value: name, label: says.mentorOf(name, count) })),
          // Somebody whose last mentorship ended meanwhile.
          ...(value === '' || people.has(value) ? [] : [{ value, label: value }]),
        ]}
        onChange={(next: string) => onChange(next)}
      />
    </div>
  );
}

function SearchText({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { words } = useDuty();
  const says = words.mentoring.filters;
  const [typed, setTyped] = useState(text);
  const later = useLaterCall(onText, 250);
  useEffect(() => setTyped(text), [text]);
  return (
    <TextField
      label={says.text}
      value={typed}
      width="16em"
      maxLength={64}
      placeholder={says.textHint}
      isSearch
      onChange={(next) => {
        setTyped(next);
        later(next.trim());
      }}
    />
  );
}
