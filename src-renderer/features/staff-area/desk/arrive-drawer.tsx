import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Arrival } from '../../../../src-main/contract/check-in.ts';
import type { RoomFigure } from '../../../../src-main/contract/rooms.ts';
import type { Purpose } from '../../../../src-main/contract/values.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { MemberPicker, type Picked } from './member-picker.tsx';

interface ArriveDrawerProps {
  readonly rooms: readonly RoomFigure[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Checks somebody in who cannot do it at the screen. */
export function ArriveDrawer({ rooms, onClose, onDone }: ArriveDrawerProps) {
  const { words, times, tell } = useDuty();
  const [who, setWho] = useState<'member' | 'guest'>('member');
  const [member, setMember] = useState<Picked | null>(null);
  const [guest, setGuest] = useState('');
  const [chosenRoom, setChosenRoom] = useState<number | null>(null);
  const [purpose, setPurpose] = useState<Purpose>('study');
  const arrive = useDeed('check-in.arrive');
  const guestArrive = useDeed('check-in.guestArrive');

  // The rooms may arrive after the drawer was opened.
  const roomId = chosenRoom ?? rooms[0]?.roomId ?? null;
  const isHarbour = rooms.find((room) => room.roomId === roomId)?.kind === 'harbour';
  const isReady = roomId !== null && (who === 'member' ? member !== null : guest.trim() !== '');
  const name = who === 'member' ? (member?.name ?? '') : guest.trim();

  const say = (arrival: Arrival) => {
    if (arrival.kind === 'counted') return tell('ok', words.arrive.counted(arrival.roomName));
    if (arrival.kind === 'unrecorded') return tell('ok', words.arrive.unrecorded(arrival.roomName));
    const { visit } = arrival;
    if (arrival.kind === 'alreadyIn') return tell('warn', words.arrive.already(name, times.clock(visit.checkedInAt)));
    if (arrival.kind === 'checkedIn' && arrival.movedFrom !== null)
      return tell('ok', words.arrive.moved(name, arrival.movedFrom, visit.roomName));
    return tell('ok', words.arrive.done(name, visit.roomName));
  };

  const submit = async () => {
    if (!isReady || roomId === null) return;
    const done =
      who === 'member' && member !== null
        ? await arrive.run({ memberId: member.memberId, roomId, purpose, identifiedBy: 'staff' })
        : await guestArrive.run({ name: guest.trim(), roomId, purpose });
    if (done === null) return;
    say(done);
    onDone();
    onClose();
  };

  return (
    <Drawer open size={640} title={words.arrive.title} onClose={onClose} destroyOnHidden>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Choices
          label={words.arrive.title}
          value={who}
          options={[
            { value: 'member', label: words.arrive.member },
            { value: 'guest', label: words.arrive.guest },
          ]}
          onChoose={setWho}
        />
        {who === 'member' ? (
          <MemberPicker chosen={member} onChoose={setMember} />
        ) : (
          <TextField label={words.arrive.guestName} value={guest} onChange={setGuest} maxLength={60} autoFocus />
        )}
        <div className="field">
          <span className="label">{words.arrive.room}</span>
          <Choices
            label={words.arrive.room}
            value={roomId}
            options={rooms.map((room) => ({ value: Number(room.roomId), label: room.name }))}
            onChoose={setChosenRoom}
          />
        </div>
        {isHarbour ? (
          <p className="staff-hint">{words.arrive.countedHint}</p>
        ) : (
          <div className="field">
            <span className="label">{words.arrive.purpose}</span>
            <Choices
              label={words.arrive.purpose}
              value={purpose}
              options={(Object.keys(words.purposes) as Purpose[]).map((value) => ({
                value,
                label: words.purposes[value],
              }))}
              onChoose={setPurpose}
            />
          </div>
        )}
        <Trouble problem={arrive.problem ?? guestArrive.problem} />
        <Button
          type="primary"
          className="big"
          htmlType="submit"
          disabled={!isReady}
          loading={arrive.isBusy || guestArrive.isBusy}
        >
          {words.arrive.submit}
        </Button>
      </form>
    </Drawer>
  );
}
