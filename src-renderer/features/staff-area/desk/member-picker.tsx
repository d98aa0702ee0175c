import { useState } from 'react';
import type { MemberRow } from '../../../../src-main/contract/members.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';

interface MemberPickerProps {
  readonly chosen: MemberRow | null;
  readonly onChoose: (member: MemberRow | null) => void;
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
  const found = useAnswer('members.search', { text, limit: 8 });
  if (found.problem !== null) return <Trouble problem={found.problem} onRetry={found.reload} />;
  if (found.value === null) return <p className="staff-hint">{words.common.loading}</p>;
  if (found.value.members.length === 0) return <p className="staff-hint">{words.arrive.nobody}</p>;
  return (
    <div className="picker-list" role="group" aria-label={words.arrive.choose}>
      {found.value.members.map((member) => {
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
