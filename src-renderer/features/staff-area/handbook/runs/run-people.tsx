import { CloseOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useLater } from '../../parts/use-later.ts';
import { type RunDraft, type RunPerson, withoutPerson, withPerson } from './run-draft.ts';

interface RunPeopleProps {
  readonly draft: RunDraft;
  readonly onChange: (draft: RunDraft) => void;
}

const mostShown = 8;

/** People found one by one; only those with a handbook are offered. */
export function RunPeople({ draft, onChange }: RunPeopleProps) {
  const { words } = useDuty();
  const says = words.handbookRuns;
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const later = useLater(250);
  const chosen = new Set(draft.people.map(({ memberId }) => memberId));
  return (
    <div className="run-people">
      <TextField
        label={says.find}
        value={typed}
        maxLength={64}
        placeholder={words.handbook.people.textHint}
        isSearch
        onChange={(next) => {
          setTyped(next);
          later(() => setText(next.trim()));
        }}
      />
      {text === '' ? null : (
        <Found
          // An answer to what was typed before is nobody's choice.
          key={text}
          text={text}
          chosen={chosen}
          onChoose={(person) => {
            onChange(withPerson(draft, person));
            setTyped('');
            setText('');
          }}
        />
      )}
      {draft.people.length === 0 ? (
        <p className="run-nobody">{says.nobodyYet}</p>
      ) : (
        <ul className="run-chosen" aria-label={says.chosen(draft.people.length)}>
          {draft.people.map((person) => (
            <li key={person.memberId}>
              <button
                type="button"
                aria-label={says.leaveOut(person.name)}
                onClick={() => onChange(withoutPerson(draft, person))}
              >
                {person.name} <span className="num">{person.studentNumber}</span> <CloseOutlined aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface FoundProps {
  readonly text: string;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (person: RunPerson) => void;
}

function Found({ text, chosen, onChoose }: FoundProps) {
  const { words } = useDuty();
  const says = words.handbookRuns;
  const everywhere = { branchId: null, stage: null, show: 'under-way', offset: 0, limit: mostShown } as const;
  const held = useAnswer('development.people', { ...everywhere, text });
  const found = held.value?.people ?? [];
  if (held.problem !== null) return <Trouble problem={held.problem} onRetry={held.reload} />;
  if (held.value !== null && found.length === 0) return <p role="status">{says.notFound}</p>;
  return (
    <ul className="run-found" aria-label={says.foundPeople}>
      {found.map((person) => (
        <li key={person.memberId}>
          <button type="button" disabled={chosen.has(person.memberId)} onClick={() => onChoose(person)}>
            <b>{person.name}</b>
            <span className="num">{person.studentNumber}</span>
            <span>{chosen.has(person.memberId) ? says.isChosen : person.branchName}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
