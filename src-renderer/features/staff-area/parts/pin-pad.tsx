import './pin-pad.css';
import { useEffect, useRef } from 'react';
import { Key } from '../../../ui/keyboard/key.tsx';
import type { StaffWords } from '../../../words/staff-zh-cn.ts';
import { pinLength, type PinRefusal, usePinTyping } from './use-pin-typing.ts';

interface PinPadProps {
  readonly words: StaffWords;
  readonly label: string;
  /** Being checked: six dots, no keys. */
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly isSmall?: boolean;
  readonly onWhole: (pin: string) => void;
  readonly onTyping?: () => void;
  readonly onRefused: (why: PinRefusal) => void;
  /** Where a card may change the person; elsewhere it is refused. */
  readonly onCard?: (card: string) => void;
}

/** Six dots and ten keys. Key it by the person: another one begins with none. */
export function PinPad(props: PinPadProps) {
  const { words, label, isBusy = false, isDisabled = false, isSmall = false } = props;
  const pad = useRef<HTMLDivElement>(null);
  const typing = usePinTyping({ ...props, isDisabled: isDisabled || isBusy });
  const filled = isBusy ? pinLength : typing.count;
  useEffect(() => pad.current?.focus(), []);

  return (
    <div ref={pad} className={isSmall ? 'pin-pad is-small' : 'pin-pad'} role="group" aria-label={label} tabIndex={-1}>
      <div className="pin-dots" aria-hidden>
        {Array.from({ length: pinLength }, (_, at) => (
          <i key={at} data-filled={at < filled} />
        ))}
      </div>
      <p className="pin-said num" role="status">
        {words.pin.entered(filled)}
      </p>
      <div className="pin-keys" role="group" aria-label={words.pin.pad}>
        {[...'123456789'].map((digit) => (
          <Key key={digit} isDisabled={isDisabled || isBusy} onPress={() => typing.add(digit)}>
            {digit}
          </Key>
        ))}
        <Key kind="act" isDisabled={isDisabled || isBusy} onPress={typing.clear}>
          {words.pin.clear}
        </Key>
        <Key isDisabled={isDisabled || isBusy} onPress={() => typing.add('0')}>
          0
        </Key>
        <Key kind="act" isDisabled={isDisabled || isBusy} onPress={typing.erase}>
          {words.pin.erase}
        </Key>
      </div>
    </div>
  );
}
