/** Letters, digits and signs for the passphrase. Keys never take the focus from the field and never light up. */
import { useState } from 'react';
import type { StaffWords } from '../../../words/staff-zh-cn.ts';

const letters = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const symbols = ['1234567890', '!@#$%^&*()', '-_=+[]{}\\|', ';:\'",.<>/?`~'];

interface AsciiKeyboardProps {
  readonly words: StaffWords;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled: boolean;
}

export function AsciiKeyboard({ words, value, onChange, isDisabled }: AsciiKeyboardProps) {
  const [isUpper, setUpper] = useState(false);
  const [isSymbols, setSymbols] = useState(false);
  const rows = isSymbols ? symbols : letters;

  const key = (label: string, act: () => void, extra: { className?: string; pressed?: boolean } = {}) => (
    <button
      key={label}
      type="button"
      tabIndex={-1}
      className={extra.className}
      aria-pressed={extra.pressed}
      disabled={isDisabled}
      onPointerDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {label}
    </button>
  );

  return (
    <div className="ascii" role="group" aria-label={words.door.keyboard}>
      {rows.map((row, index) => (
        <div key={row} className="ascii-row">
          {index === 3 && !isSymbols
            ? key(words.keyboard.shift, () => setUpper(!isUpper), { className: 'wide', pressed: isUpper })
            : null}
          {[...row].map((character) => {
            const typed = isUpper && !isSymbols ? character.toUpperCase() : character;
            return key(typed, () => onChange(value + typed));
          })}
          {index === 3
            ? key(words.keyboard.backspace, () => onChange(value.slice(0, -1)), { className: 'wide' })
            : null}
        </div>
      ))}
      <div className="ascii-row">
        {key(isSymbols ? words.keyboard.letters : words.keyboard.symbols, () => setSymbols(!isSymbols), {
          className: 'wide',
        })}
        {key(words.keyboard.space, () => onChange(`${value} `), { className: 'space' })}
        {key(words.keyboard.clear, () => onChange(''), { className: 'wide' })}
      </div>
    </div>
  );
}
