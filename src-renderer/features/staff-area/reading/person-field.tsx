import { Select } from 'antd';
import { useRef, useState } from 'react';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { NamedPerson } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { useLater } from '../parts/use-later.ts';

interface PersonFieldProps {
  readonly label: string;
  readonly value: NamedPerson | null;
  readonly onChange: (person: NamedPerson | null) => void;
  readonly error?: string | null;
  /** Offered before anything is typed. */
  readonly near?: readonly NamedPerson[];
  /** Stands in place of the label: a line that adds to a list. */
  readonly isAdding?: boolean;
}

const keyOf = (person: NamedPerson) => `${person.memberId ?? ''}:${person.name}`;
const least = 2;

/** Somebody of the roster, or a name from outside it. Between people of one name class and number decide. */
export function PersonField({ label, value, onChange, error, near = [], isAdding = false }: PersonFieldProps) {
  const { words, call } = useDuty();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Answer<'members.pick'>['people']>([]);
  const turns = useRef(0);
  const later = useLater(200);
  const typed = text.trim();

  const search = (next: string) => {
    setText(next);
    const turn = ++turns.current;
    if (next.trim().length < least) return setFound([]);
    later(() => {
      void call('members.pick', { text: next.trim() }).then((reply) => {
        if (turn === turns.current && 'value' in reply) setFound(reply.value.people);
      });
    });
  };

  const people = new Map<string, NamedPerson>();
  const option = (person: NamedPerson, shown: string) => {
    people.set(keyOf(person), person);
    return { value: keyOf(person), label: shown };
  };
  const nearby = near.filter((person) => typed === '' || person.name.includes(typed));
  const groups = [
    {
      label: words.reading.person.attendees,
      options: nearby.map((person) => option(person, person.name)),
    },
    {
      label: words.reading.person.roster,
      options: found
        .filter((member) => !nearby.some((person) => person.memberId === member.memberId))
        .map((member) =>
          option(
            { memberId: member.memberId, name: member.name },
            `${member.name} · ${member.className} · ${member.studentNumber}`,
          ),
        ),
    },
    {
      label: words.reading.person.other,
      options:
        typed === '' ? [] : [option({ memberId: null, name: typed.slice(0, 60) }, words.reading.person.outside(typed))],
    },
  ].filter((group) => group.options.length > 0);

  const shown = value === null ? null : { value: keyOf(value), label: value.name };
  return (
    <div className="field">
      {isAdding ? null : <span className="label">{label}</span>}
      <Select
        aria-label={label}
        labelInValue
        allowClear={!isAdding}
        value={shown}
        placeholder={isAdding ? label : words.reading.person.placeholder}
        status={error ? 'error' : ''}
        options={groups}
        listHeight={360}
        notFoundContent={typed.length < least ? words.reading.person.typeMore : words.reading.person.none}
        showSearch={{ filterOption: false, searchValue: text, onSearch: search }}
        onChange={(chosen: { value: string } | undefined) => {
          setText('');
          setFound([]);
          turns.current += 1;
          onChange(chosen === undefined ? null : (people.get(chosen.value) ?? value));
        }}
      />
      {error ? <small data-tone="err">{error}</small> : null}
    </div>
  );
}
