import { Button } from 'antd';
import { useState } from 'react';
import type { StaffSession } from '../../../../src-main/contract/staff.ts';
import { call } from '../../../gateway/gateway.ts';
import type { StaffWords } from '../../../words/staff-zh-cn.ts';
import { PinPad } from '../parts/pin-pad.tsx';
import type { DemoStaff } from './demo-staff.ts';
import { DoorSentence } from './door-sentence.tsx';
import { useDoorAnswer } from './use-door-answer.ts';
import { WhoStep } from './who-step.tsx';

interface PinWayProps {
  readonly words: StaffWords;
  readonly hint: string;
  readonly demoStaff: DemoStaff | null;
  readonly onOpened: (session: StaffSession) => void;
  readonly onLeave: () => void;
}

/** `text` of a card is shown to nobody. */
export interface Who {
  readonly by: 'card' | 'number';
  readonly text: string;
}

/** Staff of the current term and mentors: who, then PIN. */
export function PinWay({ words, hint, demoStaff, onOpened, onLeave }: PinWayProps) {
  const [who, setWho] = useState<Who | null>(null);
  const [isBusy, setBusy] = useState(false);
  const answer = useDoorAnswer(words, { isOfPin: true });

  const changeTo = (next: Who | null) => {
    if (isBusy) return;
    answer.restart();
    setWho(next);
  };
  const onCard = (text: string) => changeTo({ by: 'card', text });

  const enter = async (pin: string) => {
    if (who === null) return;
    setBusy(true);
    const reply = await call('staff.signInByPin', { who: who.text, pin });
    setBusy(false);
    if ('value' in reply) onOpened(reply.value);
    else answer.take(reply.problem);
  };

  if (who === null)
    return (
      <WhoStep {...{ words, hint, demoStaff, onLeave, onCard }} onNumber={(text) => changeTo({ by: 'number', text })} />
    );
  return (
    <>
      <div className="door-words">
        <h1>{words.door.title}</h1>
        <div className="door-who">
          <b className="num">{who.by === 'card' ? words.door.cardRead : words.door.numberGiven(who.text)}</b>
          <Button disabled={isBusy} onClick={() => changeTo(null)}>
            {words.door.otherPerson}
          </Button>
        </div>
        <p className="door-ask">{words.pin.field}</p>
        <DoorSentence id="door-sentence" answer={answer} hint={isBusy ? words.door.entering : ''} />
        <div className="door-acts">
          <Button onClick={onLeave}>{words.door.home}</Button>
        </div>
      </div>
      <PinPad
        // Another person begins with six empty dots.
        key={`${who.by}:${who.text}`}
        words={words}
        label={words.pin.field}
        isBusy={isBusy}
        isDisabled={answer.isWaiting}
        onWhole={(pin) => void enter(pin)}
        onTyping={answer.forget}
        onRefused={(why) => answer.say(words.pin[why])}
        onCard={onCard}
      />
    </>
  );
}
