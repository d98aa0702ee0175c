import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { MemberRow } from '../../../../src-main/contract/members.ts';
import { onCard } from '../../../scanner/card-stream.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface BindCardProps {
  readonly member: MemberRow;
  readonly onBound: () => void;
  readonly onClose: () => void;
}

/** Waits for one card, or takes its number typed. */
export function BindCard({ member, onBound, onClose }: BindCardProps) {
  const { words, tell } = useDuty();
  const [typed, setTyped] = useState('');
  const bind = useDeed('members.bindCard');
  const take = async (cardText: string) => {
    if ((await bind.run({ memberId: member.memberId, cardText })) === null) return;
    tell('ok', words.members.bound);
    onBound();
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => onCard((cardText) => void latest.current(cardText)), []);
  return (
    <div className="bind-card">
      <div className="bind-wait" role="status">
        <i aria-hidden="true" />
        <div>
          <b>{words.members.swipeNow}</b>
          <p>{words.members.swipeLead}</p>
        </div>
      </div>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') void take(typed.trim());
        }}
      >
        <TextField label={words.members.cardText} value={typed} maxLength={64} onChange={setTyped} />
        <Button htmlType="submit" loading={bind.isBusy} disabled={typed.trim() === ''}>
          {words.members.bindTyped}
        </Button>
        <Button type="text" onClick={onClose}>
          {words.members.stopBinding}
        </Button>
      </form>
      <Trouble problem={bind.problem} />
    </div>
  );
}
