import { Button } from 'antd';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { CopyRow } from '../../../../src-main/contract/books.ts';
import type { Ask } from '../../../../src-main/contract/registry.ts';
import { onCard } from '../../../scanner/card-stream.ts';
import { MemberPicker, type Picked } from '../desk/member-picker.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { labelIn } from './scanned.ts';

interface LendToProps {
  readonly copy: CopyRow;
  readonly other: ReactNode;
  readonly onLabel: (label: string) => void;
  readonly onDone: (sentence: string) => void;
}

/** Waits for the borrower: a card lends at once, a person found by name after one more tap. */
export function LendTo({ copy, other, onLabel, onDone }: LendToProps) {
  const { words, call } = useDuty();
  const says = words.books.counter;
  const [member, setMember] = useState<Picked | null>(null);
  const lend = useDeed('books.lend');

  const lendTo = async (who: Ask<'books.lend'>['who']) => {
    const card = await lend.run({ label: copy.label, who });
    if (card === null) return;
    // Whose card it was: the answer, made for the shared screen, hides half of the name.
    const reply = await call('books.list', { text: copy.label, limit: 20 });
    const now = 'value' in reply ? reply.value.copies.find((each) => each.copyId === copy.copyId) : undefined;
    onDone(says.lent(copy.title, now?.loan?.name ?? card.person.name, card.dueOn));
  };
  const hear = useEffectEvent((text: string) => {
    const label = labelIn(text);
    if (label === null) void lendTo({ by: 'card', cardText: text });
    else onLabel(label);
  });
  useEffect(() => onCard((text) => hear(text)), []);

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (member !== null) void lendTo({ by: 'name', memberId: member.memberId });
      }}
    >
      <div className="counter-wait" role="status">
        <i aria-hidden="true" data-kind="card" />
        <div>
          <b>{says.cardNow}</b>
          <p>{says.cardLead}</p>
        </div>
      </div>
      <MemberPicker chosen={member} onChoose={setMember} />
      <Trouble problem={lend.problem} />
      <footer className="book-foot">
        {other}
        <Button type="primary" className="big" htmlType="submit" disabled={member === null} loading={lend.isBusy}>
          {member === null ? says.lendPlain : says.lendTo(member.name)}
        </Button>
      </footer>
    </form>
  );
}
