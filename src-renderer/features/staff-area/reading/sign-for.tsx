import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { SessionDetail } from '../../../../src-main/contract/reading.ts';
import { MemberPicker, type Picked } from '../desk/member-picker.tsx';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { useSignFor } from './use-sign-for.ts';

interface SignForProps {
  readonly session: SessionDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Several people in a row: the drawer stays, and is empty again after each. */
export function SignFor({ session, onClose, onDone }: SignForProps) {
  const { words, tell } = useDuty();
  const [who, setWho] = useState<'member' | 'guest'>('member');
  const [member, setMember] = useState<Picked | null>(null);
  const [guest, setGuest] = useState('');
  const [turn, setTurn] = useState(0);
  const signFor = useSignFor(session, onDone);
  const guestArrive = useDeed('check-in.guestArrive');
  const isReady = who === 'member' ? member !== null : guest.trim() !== '';

  const submit = async () => {
    if (!isReady) return;
    if (who === 'member' && member !== null) {
      if (!(await signFor.run(member.memberId, member.name))) return;
    } else {
      const name = guest.trim();
      if ((await guestArrive.run({ name, roomId: session.roomId, purpose: 'reading' })) === null) return;
      tell('ok', words.arrive.done(name, session.roomName));
      onDone();
    }
    setMember(null);
    setGuest('');
    setTurn(turn + 1);
  };
  return (
    <Drawer open size={640} title={words.reading.attendance.signForTitle} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="staff-hint">{words.reading.attendance.signForLead}</p>
        <Choices
          label={words.reading.attendance.signForTitle}
          value={who}
          options={[
            { value: 'member', label: words.arrive.member },
            { value: 'guest', label: words.arrive.guest },
          ]}
          onChoose={setWho}
        />
        {who === 'member' ? (
          <MemberPicker key={turn} chosen={member} onChoose={setMember} />
        ) : (
          <TextField
            key={turn}
            label={words.arrive.guestName}
            value={guest}
            onChange={setGuest}
            maxLength={60}
            autoFocus
          />
        )}
        <Trouble problem={signFor.problem ?? guestArrive.problem} />
        <Button
          type="primary"
          className="big"
          htmlType="submit"
          disabled={!isReady}
          loading={signFor.isBusy || guestArrive.isBusy}
        >
          {words.reading.attendance.submit}
        </Button>
      </form>
    </Drawer>
  );
}
