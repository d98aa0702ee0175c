import { useEffect, useRef, useState } from 'react';
import { eraseBefore, typeInto } from '../../scanner/text-field.ts';
import { TextKeyboard } from '../../ui/keyboard/text-keyboard.tsx';
import { useWords } from '../../words/use-words.ts';

interface BlanksProps {
  readonly count: number;
  readonly texts: readonly string[];
  readonly onWrite: (blank: number, text: string) => void;
  readonly onSubmit: () => void;
}

const longest = 100;

/** A field for each blank, and the keys. Most answers are digits, a letter or one or two characters. */
export function Blanks({ count, texts, onWrite, onSubmit }: BlanksProps) {
  const words = useWords();
  const [current, setCurrent] = useState(0);
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  useEffect(() => fields.current[0]?.focus(), []);

  const within = (act: (field: HTMLInputElement) => void) => {
    const field = fields.current[current];
    if (!field) return;
    field.focus();
    act(field);
  };
  return (
    <form
      className="blanks"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className="blank-fields">
        {Array.from({ length: count }, (_, at) => (
          <label key={at} className="blank-field">
            <span>{count === 1 ? words.quiz.question.blankAnswer : words.quiz.question.blank(at + 1)}</span>
            <input
              ref={(field) => {
                fields.current[at] = field;
              }}
              type="text"
              value={texts[at] ?? ''}
              maxLength={longest}
              autoComplete="off"
              spellCheck={false}
              onFocus={() => setCurrent(at)}
              onChange={(event) => onWrite(at, event.target.value)}
            />
          </label>
        ))}
      </div>
      <p className="hint">{words.quiz.practice.hintBlank}</p>
      <TextKeyboard
        words={words.keyboard}
        modes={['pinyin', 'letters']}
        onText={(sign) => within((field) => typeInto(field, sign))}
        onErase={() => within(eraseBefore)}
        onClear={() =>
          within((field) => {
            field.select();
            eraseBefore(field);
          })
        }
      />
      <button type="submit" hidden>
        {words.quiz.practice.submit}
      </button>
    </form>
  );
}
