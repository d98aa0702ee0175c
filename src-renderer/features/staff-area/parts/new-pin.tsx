import { useState } from 'react';
import { PinPad } from './pin-pad.tsx';
import { useDuty } from './staff-duty.ts';
import { Trouble } from './trouble.tsx';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';

interface NewPinProps {
  readonly isBusy: boolean;
  readonly problem: StaffProblem | null;
  /** Typed twice the same. */
  readonly onPin: (pin: string) => void;
  /** Typing began again: the problem is old. */
  readonly onTyping?: () => void;
}

/** A new PIN, typed twice by the person it belongs to. Never shown. */
export function NewPin({ isBusy, problem, onPin, onTyping }: NewPinProps) {
  const { words } = useDuty();
  const [first, setFirst] = useState<string | null>(null);
  const [refused, setRefused] = useState<'differ' | 'noPaste' | 'noBurst' | null>(null);

  const take = (pin: string) => {
    if (first === null) return setFirst(pin);
    setFirst(null);
    if (pin === first) onPin(pin);
    else setRefused('differ');
  };
  const label = first === null ? words.pin.newPin : words.pin.again;
  return (
    <div className="new-pin">
      <p className="staff-hint">{words.pin.rule}</p>
      <h3>{label}</h3>
      <PinPad
        key={String(first === null)}
        words={words}
        label={label}
        isBusy={isBusy}
        isSmall
        onWhole={take}
        onTyping={() => {
          setRefused(null);
          onTyping?.();
        }}
        onRefused={setRefused}
      />
      <p className="pin-refused" role="alert">
        {refused === null ? '' : words.pin[refused]}
      </p>
      <Trouble problem={problem} />
    </div>
  );
}
