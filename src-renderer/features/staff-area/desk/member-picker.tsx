import { useState } from 'react';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';

export type Picked = Answer<'members.pick'>['people'][number];

interface MemberPickerProps {
  readonly chosen: Picked | null;
  readonly onChoose: (member: Picked | null) => void;
}

/** Finds one person; never chooses by itself between people of one name. */
export function MemberPicker({ chosen, onChoose }: MemberPickerProps) {
  const { words } = useDuty();
  const [text, setText] = useState('');
  const type = (next: string) => {
    setText(next);
    onChoose(null);
  };
  return (
    <div className="picker">
      <TextField
        label={words.arrive.find}
        hint={words.arrive.findHint}
        value={text}
        onChange={type}
        maxLength={64}
        autoFocus
      />
      {text.trim().length < 2 ? null : <Found text={text.trim()} chosen={chosen} onChoose={onChoose} />}
    </div>
  );
}

function Found({ text, chosen, onChoose }: MemberPickerProps & { text: string }) {
  const { words } = useDuty();
  const found = useAnswer('members.pick', { text });
  if (found.problem !== null) return <Trouble problem={found.problem} onRetry={found.reload} />;
  if (found.value === null) return <p className="staff-hint">{words.common.loading}</p>;
  if (found.value.people.length === 0) return <p className="staff-hint">{words.arrive.nobody}</p>;
  return (
    <div className="picker-list" role="group" aria-label={words.arrive.choose}>
      {found.value.people.map((member) => {
        const isChosen = member.memberId === chosen?.memberId;
        return (
          <button key={member.memberId} type="button" aria-pressed={isChosen} onClick={() => onChoose(member)}>
            <b>{member.name}</b>
            <span className="num">
              {member.className} · {member.studentNumber}
            </span>
            <em>{isChosen ? words.arrive.chosen : ''}</em>
          </button>
        );
      })}
    </div>
  );
}
