import './letter-keyboard.css';
import { Icon } from './icons.tsx';

interface LetterKeyboardProps {
  readonly words: { readonly label: string; readonly erase: string; readonly clear: string };
  readonly onText: (text: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
}

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Digits and letters only: what is chosen from are people, not characters. The field keeps its focus. */
export function LetterKeyboard({ words, onText, onErase, onClear }: LetterKeyboardProps) {
  const key = (sign: string) => (
    <button key={sign} type="button" tabIndex={-1} onClick={() => onText(sign)}>
      {sign}
    </button>
  );
  const [digits = '', upper = '', middle = '', lower = ''] = rows;
  return (
    <div className="keys" role="group" aria-label={words.label} onMouseDown={(event) => event.preventDefault()}>
      {[...digits, ...upper, ...middle].map(key)}
      <button type="button" tabIndex={-1} className="act" aria-label={words.erase} onClick={onErase}>
        <Icon name="erase" size={34} />
      </button>
      {[...lower].map(key)}
      <button type="button" tabIndex={-1} className="act wide" onClick={onClear}>
        {words.clear}
      </button>
    </div>
  );
}
