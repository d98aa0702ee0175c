import './people.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LetterKeyboard } from './letter-keyboard.tsx';
import { NumberPad } from './number-pad.tsx';

interface PersonTypingProps {
  readonly words: {
    readonly field: string;
    readonly hint: string;
    readonly erase: string;
    readonly clear: string;
    readonly toLetters: string;
    readonly keyboard: string;
  };
  readonly text: string;
  /** The hint asks for something out of the usual. */
  readonly isAsking?: boolean;
  readonly areDigitsFirst?: boolean;
  readonly onText: (text: string) => void;
  /** Arrow keys, through the candidates. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onSubmit: () => void;
}

const longestText = 64;

/** Student number, name or pinyin, by letters and digits alone: what is chosen from are people. */
export function PersonTyping(props: PersonTypingProps) {
  const { words, text, isAsking = false, areDigitsFirst = false, onText, onStep, onSubmit } = props;
  const field = useRef<HTMLInputElement>(null);
  const [areLetters, setLetters] = useState(!areDigitsFirst);

  useEffect(() => field.current?.focus(), []);

  const type = (typed: string) => {
    onText(typed.slice(0, longestText));
    field.current?.focus();
  };
  const keys = {
    onText: (sign: string) => type(text + sign),
    onErase: () => type(Array.from(text).slice(0, -1).join('')),
    onClear: () => type(''),
  };
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    onStep(event.key === 'ArrowDown' ? 1 : -1);
  };

  return (
    <form
      className="find-typing"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className="find-field">
        <label htmlFor="find-text">{words.field}</label>
        <input
          id="find-text"
          ref={field}
          value={text}
          maxLength={longestText}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby="find-hint"
          onKeyDown={step}
          onChange={(event) => onText(event.target.value)}
        />
        <p id="find-hint" className={isAsking ? 'hint is-asking' : 'hint'}>
          {words.hint}
        </p>
      </div>
      {areLetters ? (
        <LetterKeyboard words={{ ...words, label: words.keyboard }} {...keys} />
      ) : (
        <NumberPad
          words={{ ...words, label: words.keyboard, other: words.toLetters }}
          onOther={() => setLetters(true)}
          {...keys}
        />
      )}
    </form>
  );
}
