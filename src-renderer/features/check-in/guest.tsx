import '../../ui/people.css';
import './guest.css';
import { useEffect, useRef } from 'react';
import type { RoomFigure } from '../../../src-main/contract/rooms.ts';
import { Icon } from '../../ui/icons.tsx';
import { TextKeyboard } from '../../ui/keyboard/text-keyboard.tsx';
import { useWords } from '../../words/use-words.ts';
import { useCheckIn } from './check-in.store.ts';
import { purposeIn, WhereAndWhy } from './where-and-why.tsx';

interface GuestProps {
  readonly rooms: readonly RoomFigure[];
  readonly kioskRoomId: number | null;
  readonly onBack: () => void;
}

const longestName = 60;

/** Whoever is not on the roster: a name and a purpose, kept for thirty days. */
export function Guest({ rooms, kioskRoomId, onBack }: GuestProps) {
  const words = useWords();
  const flow = useCheckIn();
  const field = useRef<HTMLInputElement>(null);
  const roomId = flow.roomId ?? kioskRoomId;
  const canGo = flow.guestName.trim() !== '' && !flow.isBusy;

  useEffect(() => field.current?.focus(), []);

  const setName = (name: string) => {
    flow.setGuestName(name.slice(0, longestName));
    field.current?.focus();
  };

  return (
    <main className="find guest">
      <form
        id="guest-form"
        className="find-typing"
        onSubmit={(event) => {
          event.preventDefault();
          if (canGo) void flow.guestArrive(purposeIn(rooms, roomId, flow.purpose));
        }}
      >
        <div className="find-field">
          <label htmlFor="guest-name">{words.guest.field}</label>
          <input
            id="guest-name"
            ref={field}
            value={flow.guestName}
            maxLength={longestName}
            autoComplete="off"
            spellCheck={false}
            aria-describedby="guest-hint"
            onChange={(event) => flow.setGuestName(event.target.value)}
          />
        </div>
        <TextKeyboard
          words={words.keyboard}
          modes={['pinyin', 'letters']}
          startsName={flow.guestName === ''}
          onText={(text) => setName(flow.guestName + text)}
          onErase={() => setName(Array.from(flow.guestName).slice(0, -1).join(''))}
          onClear={() => setName('')}
        />
      </form>
      <section className="find-person">
        <div className="nobody guest-lead">
          <Icon name="guest" size={72} weight={1.5} />
          <h2>{words.guest.lead}</h2>
          <p id="guest-hint">{words.guest.hint}</p>
        </div>
        <div className="find-go">
          <WhereAndWhy rooms={rooms} roomId={roomId} />
          <div className="go">
            <button type="button" className="btn quiet" onClick={onBack}>
              {words.frame.back}
            </button>
            <div className="go guest-go">
              <button type="button" className="btn quiet" disabled={!canGo} onClick={() => void flow.guestLeave()}>
                {words.guest.checkOut}
              </button>
              <button type="submit" form="guest-form" className="btn primary" disabled={!canGo} aria-busy={flow.isBusy}>
                {words.guest.confirm}
              </button>
            </div>
          </div>
        </div>
      </section>
    </main>
  );
}
