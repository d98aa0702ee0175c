import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { EndAppointment } from './end-appointment.tsx';
import { PinTag, pinStateOf } from './pin-tag.tsx';
import type { Appointment, PostRow } from './rows.ts';
import { RemovePin } from './remove-pin.tsx';
import type { Person } from './set-pin.tsx';

interface HolderDrawerProps {
  readonly memberId: MemberId;
  readonly posts: readonly PostRow[];
  readonly onPin: (person: Person) => void;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

type Act = 'remove-pin' | Appointment;

/** One person: every post held now, and the PIN. */
export function HolderDrawer({ memberId, posts, onPin, onClose, onChanged }: HolderDrawerProps) {
  const { words, tell } = useDuty();
  const says = words.posts.holder;
  const [act, setAct] = useState<Act | null>(null);
  const unlock = useDeed('staff.unlock');
  const held: Appointment[] = posts.flatMap(({ post, holders }) =>
    holders.filter((one) => one.memberId === memberId).map((one) => ({ ...one, post })),
  );
  const [person] = held;
  if (person === undefined) return null;
  const state = pinStateOf(person);
  const done = () => {
    setAct(null);
    if (act !== 'remove-pin' && held.length === 1) onClose();
    onChanged();
  };
  const release = async () => {
    if ((await unlock.run({ memberId })) === null) return;
    tell('ok', says.unlocked(person.name));
    onChanged();
  };
  return (
    <Drawer open size={680} title={says.title} onClose={onClose} destroyOnHidden>
      <div className="form holder">
        <header>
          <h3>{person.name}</h3>
          <span>{person.className}</span>
        </header>
        <section>
          <h4>{says.posts}</h4>
          <ul className="holder-posts">
            {held.map((one) => (
              <li key={one.appointmentId}>
                <b>{words.roles[one.post]}</b>
                <span className="num">{words.posts.card.since(one.since)}</span>
                <Button danger onClick={() => setAct(one)}>
                  {says.end}
                </Button>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h4>
            {says.pin} <PinTag holder={person} />
          </h4>
          <p className="staff-hint">{says.pinLine[state]}</p>
          <Trouble problem={unlock.problem} />
          <div className="holder-acts">
            {state === 'locked' ? (
              <Button type="primary" loading={unlock.isBusy} onClick={() => void release()}>
                {says.unlock}
              </Button>
            ) : null}
            <Button type={state === 'none' ? 'primary' : 'default'} onClick={() => onPin(person)}>
              {person.hasPin ? says.changePin : says.setPin}
            </Button>
            {person.hasPin ? (
              <Button danger onClick={() => setAct('remove-pin')}>
                {says.removePin}
              </Button>
            ) : null}
          </div>
        </section>
      </div>
      {act === null ? null : act === 'remove-pin' ? (
        <RemovePin person={person} onClose={() => setAct(null)} onDone={done} />
      ) : (
        <EndAppointment appointment={act} onClose={() => setAct(null)} onDone={done} />
      )}
    </Drawer>
  );
}
