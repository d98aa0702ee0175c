import '../../ui/people.css';
import { useEffect, useRef } from 'react';
import { TextKeyboard } from '../../ui/keyboard/text-keyboard.tsx';
import { useWords } from '../../words/use-words.ts';

interface FindBookProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function FindBook({ text, onText }: FindBookProps) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const type = (typed: string) => {
    onText(typed);
    field.current?.focus();
  };
  return (
    <section className="find-typing">
      <div className="find-field">
        <label htmlFor="find-book">{words.lending.findField}</label>
        <input
          id="find-book"
          ref={field}
          value={text}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      <TextKeyboard
        words={words.keyboard}
        modes={['pinyin', 'letters']}
        onText={(sign) => type(text + sign)}
        onErase={() => type(Array.from(text).slice(0, -1).join(''))}
        onClear={() => type('')}
      />
    </section>
  );
}
