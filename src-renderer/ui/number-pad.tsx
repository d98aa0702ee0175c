import './number-pad.css';
import { Icon } from './icons.tsx';
import { Key } from './keyboard/key.tsx';

interface NumberPadProps {
  readonly words: { readonly label: string; readonly erase: string; readonly clear: string; readonly other?: string };
  readonly onText: (text: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
  /** To the letters: some numbers have one. */
  readonly onOther?: () => void;
}

const rows = ['123', '456', '789'] as const;

export function NumberPad({ words, onText, onErase, onClear, onOther }: NumberPadProps) {
  const digits = (row: string) =>
    [...row].map((digit) => (
      <Key key={digit} onPress={() => onText(digit)}>
        {digit}
      </Key>
    ));
  return (
    <div className="number-pad" role="group" aria-label={words.label}>
      {digits(rows[0])}
      <Key kind="act" label={words.erase} onPress={onErase}>
        <Icon name="erase" size={38} />
      </Key>
      {digits(rows[1])}
      <Key kind="act" onPress={onClear}>
        {words.clear}
      </Key>
      {digits(rows[2])}
      {onOther ? (
        <Key kind="act" onPress={onOther}>
          {words.other}
        </Key>
      ) : null}
      <Key {...(onOther && { kind: 'zero' })} onPress={() => onText('0')}>
        0
      </Key>
    </div>
  );
}
