import './letter-keyboard.css';
import { Icon } from './icons.tsx';
import { Key } from './keyboard/key.tsx';

interface LetterKeyboardProps {
  readonly words: { readonly label: string; readonly erase: string; readonly clear: string };
  readonly onText: (text: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
}

const [upper, lower] = ['1234567890qwertyuiopasdfghjkl', 'zxcvbnm'] as const;

/** Digits and letters only: what is chosen from are people, not characters. */
export function LetterKeyboard({ words, onText, onErase, onClear }: LetterKeyboardProps) {
  const key = (sign: string) => (
    <Key key={sign} onPress={() => onText(sign)}>
      {sign}
    </Key>
  );
  return (
    <div className="keys" role="group" aria-label={words.label}>
      {[...upper].map(key)}
      <Key kind="act" label={words.erase} onPress={onErase}>
        <Icon name="erase" size={34} />
      </Key>
      {[...lower].map(key)}
      <Key kind="act wide" onPress={onClear}>
        {words.clear}
      </Key>
    </div>
  );
}
