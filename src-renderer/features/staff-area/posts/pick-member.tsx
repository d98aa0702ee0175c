import { Select } from 'antd';
import { useState } from 'react';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { useLater } from '../parts/use-later.ts';
import type { Person } from './set-pin.tsx';

interface PickMemberProps {
  readonly chosen: Person | null;
  readonly error: string | null;
  readonly onChoose: (person: Person) => void;
}

const mostOffered = 30;

/** Somebody of the roster, by name, pinyin, student number or class. */
export function PickMember({ chosen, error, onChoose }: PickMemberProps) {
  const { words } = useDuty();
  const says = words.posts.appoint;
  const later = useLater(200);
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const found = useAnswer('members.search', { text, limit: mostOffered });
  const people = found.value?.members ?? [];
  const offered = people.map(({ memberId, name, className, studentNumber }) => ({
    value: memberId as number,
    label: [name, className, studentNumber].filter(Boolean).join(' · '),
  }));
  const known = chosen === null || offered.some(({ value }) => value === chosen.memberId);
  return (
    <div className="field">
      <span className="label">{says.who}</span>
      <Select<number>
        aria-label={says.who}
        size="large"
        autoFocus
        value={chosen?.memberId ?? null}
        status={error === null ? '' : 'error'}
        placeholder={says.hint}
        loading={found.isAsking}
        options={known ? offered : [{ value: chosen.memberId, label: chosen.name }, ...offered]}
        listHeight={420}
        notFoundContent={found.isAsking ? words.common.loading : says.nobody}
        showSearch={{
          filterOption: false,
          searchValue: typed,
          onSearch: (next) => {
            setTyped(next);
            later(() => setText(next.trim()));
          },
        }}
        onChange={(memberId) => {
          const person = people.find((one) => one.memberId === memberId);
          if (person !== undefined) onChoose({ memberId: person.memberId, name: person.name });
        }}
      />
      {error === null ? null : <small data-tone="err">{error}</small>}
    </div>
  );
}
