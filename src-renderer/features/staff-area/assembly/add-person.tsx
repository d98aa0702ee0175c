import { Select } from 'antd';
import { useState } from 'react';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { useLater } from '../parts/use-later.ts';
import type { PersonPick } from './prepare-draft.ts';

interface AddPersonProps {
  readonly label: string;
  readonly taken: ReadonlySet<MemberId>;
  /** Offered before anything is typed. */
  readonly near?: readonly PersonPick[];
  readonly onAdd: (person: PersonPick) => void;
}

const mostOffered = 30;

/** Somebody of the roster, by name, pinyin, student number or class. */
export function AddPerson({ label, taken, near = [], onAdd }: AddPersonProps) {
  const { words } = useDuty();
  const says = words.assembly.prepare;
  const later = useLater(200);
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const found = useAnswer('members.search', { text, limit: mostOffered });
  const members = found.value?.members ?? [];
  const people: readonly (PersonPick & { studentNumber?: string })[] = text === '' ? [...near, ...members] : members;
  const offered = new Map(people.filter(({ memberId }) => !taken.has(memberId)).map((one) => [one.memberId, one]));
  const show = (next: string) => {
    setTyped(next);
    later(() => setText(next.trim()));
  };
  return (
    <Select<number>
      className="assembly-add"
      aria-label={label}
      value={null}
      placeholder={label}
      loading={found.isAsking}
      options={Array.from(offered.values(), ({ memberId, name, className, studentNumber }) => ({
        value: memberId as number,
        label: [name, className, studentNumber].filter(Boolean).join(' · '),
      }))}
      listHeight={360}
      notFoundContent={found.isAsking ? words.common.loading : says.nobody}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: show }}
      onChange={(chosen) => {
        const person = offered.get(chosen as MemberId);
        if (person === undefined) return;
        setTyped('');
        setText('');
        onAdd({ memberId: person.memberId, name: person.name, className: person.className });
      }}
    />
  );
}
