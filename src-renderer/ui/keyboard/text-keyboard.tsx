import './text-keyboard.css';
import { useState } from 'react';
import { Icon } from '../icons.tsx';
import { Choices, type ChoicesWords } from './choices.tsx';
import { Key } from './key.tsx';

export type KeyboardMode = 'pinyin' | 'letters' | 'symbols' | 'marks';

interface KeyboardWords extends ChoicesWords {
  readonly label: string;
  readonly letters: string;
  readonly symbols: string;
  readonly marks: string;
  readonly upper: string;
  readonly erase: string;
  readonly space: string;
  readonly clear: string;
}

interface TextKeyboardProps {
  readonly words: KeyboardWords;
  /** The first is the one it opens with. */
  readonly modes: readonly KeyboardMode[];
  /** The next character begins a person's name: surnames are offered first. */
  readonly startsName?: boolean;
  /** The two signs beside the pinyin letters: those of names, or those of sentences. */
  readonly beside?: readonly [string, string];
  readonly onText: (text: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
}

const letterRows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
const symbolRows = ['1234567890', '!@#$%^&*()', '-_=+[]{};:', ',./?\'"*'] as const;
/** 标点符号 (GB/T 15834). */
const markRows = ['1234567890', '，。、；：？！…—·', '“”‘’《》〈〉（）', '【】「」～％＋'] as const;
const ofNames = ['·', '-'] as const;
/** More letters than any name has. */
const longestPinyin = 24;

/** For free text. Keys never take the focus from the field, so the caret stays where it is. */
export function TextKeyboard(props: TextKeyboardProps) {
  const { words, modes, startsName = false, beside = ofNames, onText, onErase, onClear } = props;
  const [mode, setMode] = useState<KeyboardMode>(modes[0] ?? 'letters');
  const [isUpper, setUpper] = useState(false);
  const [pinyin, setPinyin] = useState('');
  const next = modes[(modes.indexOf(mode) + 1) % modes.length] ?? mode;
  const rows = mode === 'symbols' ? symbolRows : mode === 'marks' ? markRows : letterRows;

  const press = (sign: string) => {
    if (mode === 'pinyin' && /^[a-z]$/.test(sign)) setPinyin((pinyin + sign).slice(0, longestPinyin));
    else onText(sign);
  };
  const erase = () => (pinyin === '' ? onErase() : setPinyin(pinyin.slice(0, -1)));
  const clear = () => (pinyin === '' ? onClear() : setPinyin(''));
  const switchMode = () => {
    setPinyin('');
    setMode(next);
  };

  const key = (sign: string) => {
    const typed = isUpper && mode === 'letters' ? sign.toUpperCase() : sign;
    return (
      <Key key={sign} onPress={() => press(typed)}>
        {typed}
      </Key>
    );
  };

  return (
    <div className="text-keys" role="group" aria-label={words.label}>
      {modes.includes('pinyin') ? (
        <Choices
          words={words}
          pinyin={mode === 'pinyin' ? pinyin : ''}
          startsName={startsName}
          onChoice={(sign, taken) => {
            setPinyin(pinyin.slice(taken));
            onText(sign);
          }}
        />
      ) : null}
      <div className="keys-grid">
        {[...rows[0]].map(key)}
        <Key kind="act" label={words.erase} onPress={erase}>
          <Icon name="erase" size={34} />
        </Key>
        {[...rows[1]].map(key)}
        <Key kind="act" onPress={clear}>
          {words.clear}
        </Key>
        {[...rows[2]].map(key)}
        {mode === 'pinyin' ? key(beside[0]) : mode === 'letters' ? key('@') : null}
        <Key kind="act" onPress={switchMode}>
          {words[next]}
        </Key>
        {mode === 'letters' ? (
          <Key kind="act" isPressed={isUpper} onPress={() => setUpper(!isUpper)}>
            {words.upper}
          </Key>
        ) : (
          key(mode === 'pinyin' ? beside[1] : mode === 'marks' ? '－' : '|')
        )}
        {[...rows[3]].map(key)}
        <Key kind="act space" onPress={() => onText(' ')}>
          {words.space}
        </Key>
      </div>
    </div>
  );
}
