import { Button, Input, type InputRef } from 'antd';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { onCard as listenForCard } from '../../../scanner/card-stream.ts';
import { NumberPad } from '../../../ui/number-pad.tsx';
import type { StaffWords } from '../../../words/staff-zh-cn.ts';
import { AsciiKeyboard } from './ascii-keyboard.tsx';
import type { DemoStaff } from './demo-staff.ts';

interface WhoStepProps {
  readonly words: StaffWords;
  readonly hint: string;
  readonly demoStaff: DemoStaff | null;
  readonly onCard: (card: string) => void;
  readonly onNumber: (number: string) => void;
  readonly onLeave: () => void;
}

const longest = 64;

/** A card is enough; without one the whole student number. */
export function WhoStep({ words, hint, demoStaff, onCard, onNumber, onLeave }: WhoStepProps) {
  const [number, setNumber] = useState('');
  const [areLetters, setLetters] = useState(false);
  const field = useRef<InputRef>(null);
  const heard = useRef(onCard);
  useEffect(() => {
    heard.current = onCard;
  });
  useEffect(() => listenForCard((card) => heard.current(card)), []);
  useEffect(() => field.current?.focus(), []);

  const type = (next: string) => setNumber(next.slice(0, longest));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (number.trim() !== '') onNumber(number.trim());
  };
  return (
    <form className="door-form" onSubmit={submit} autoComplete="off">
      <div className="door-words">
        <h1>{words.door.title}</h1>
        <p>{words.door.lead}</p>
        {demoStaff === null ? null : (
          <p className="door-demo">{words.door.demoStaff(demoStaff.number, demoStaff.pin)}</p>
        )}
        <p className="door-ask">{words.door.who}</p>
        <label htmlFor="door-number">{words.door.number}</label>
        <Input
          ref={field}
          id="door-number"
          autoComplete="off"
          spellCheck={false}
          value={number}
          maxLength={longest}
          aria-describedby="door-hint"
          onChange={(event) => type(event.target.value)}
        />
        <p id="door-hint" className="door-sentence" role="status">
          {hint === '' ? words.door.numberHint : hint}
        </p>
        <div className="door-acts">
          <Button onClick={onLeave}>{words.door.home}</Button>
          <Button type="primary" htmlType="submit" disabled={number.trim() === ''}>
            {words.door.next}
          </Button>
        </div>
      </div>
      {areLetters ? (
        <AsciiKeyboard words={words} value={number} onChange={type} isDisabled={false} />
      ) : (
        <NumberPad
          words={{
            label: words.door.numberPad,
            erase: words.pin.erase,
            clear: words.pin.clear,
            other: words.pin.letters,
          }}
          onText={(digit) => type(number + digit)}
          onErase={() => type(number.slice(0, -1))}
          onClear={() => type('')}
          onOther={() => setLetters(true)}
        />
      )}
    </form>
  );
}
