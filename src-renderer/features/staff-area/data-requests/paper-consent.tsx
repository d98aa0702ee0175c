import { Drawer } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { ConsentsOf } from './consents-of.tsx';

type Candidate = Answer<'members.find'>['candidates'][number];

/** Below this core finds nobody. */
const shortest = 2;

/** Consents given or refused on paper, for one person. */
export function PaperConsent({ onClose }: { readonly onClose: () => void }) {
  const { words } = useDuty();
  const says = words.dataRequests.consent;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Candidate | null>(null);
  return (
    <Drawer open size={680} title={says.title} onClose={onClose} destroyOnHidden>
      <div className="form">
        <p className="staff-hint">{says.lead}</p>
        <TextField
          label={says.find}
          hint={says.findHint}
          value={text}
          maxLength={64}
          autoFocus
          onChange={(next) => {
            setText(next);
            setChosen(null);
          }}
        />
        {text.trim().length < shortest ? null : <Found text={text.trim()} chosen={chosen} onChoose={setChosen} />}
        {chosen === null ? null : <ConsentsOf key={chosen.memberId} memberId={chosen.memberId} />}
      </div>
    </Drawer>
  );
}

interface FoundProps {
  readonly text: string;
  readonly chosen: Candidate | null;
  readonly onChoose: (candidate: Candidate) => void;
}

/** As at the kiosk, masked: 纪检部 has no use for the roster. */
function Found({ text, chosen, onChoose }: FoundProps) {
  const { words } = useDuty();
  const says = words.dataRequests.consent;
  const found = useAnswer('members.find', { text });
  if (found.problem !== null) return <Trouble problem={found.problem} onRetry={found.reload} />;
  if (found.value === null) return <p className="staff-hint">{words.common.loading}</p>;
  const { candidates } = found.value;
  if (candidates.length === 0) return <p className="staff-hint">{says.nobody}</p>;
  return (
    <div className="consent-people" role="group" aria-label={says.choose}>
      {candidates.map((candidate) => {
        const isChosen = candidate.memberId === chosen?.memberId;
        const { name, className, numberTail } = candidate.person;
        return (
          <button key={candidate.memberId} type="button" aria-pressed={isChosen} onClick={() => onChoose(candidate)}>
            <b>{name}</b>
            <span className="num">{[className, says.tail(numberTail)].filter((part) => part !== '').join(' · ')}</span>
            <em>{isChosen ? says.chosen : ''}</em>
          </button>
        );
      })}
    </div>
  );
}
