import { useEffect, useEffectEvent, useRef } from 'react';
import { onCard } from '../../scanner/card-stream.ts';
import { eraseBefore, typeInto } from '../../scanner/text-field.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { TextKeyboard } from '../../ui/keyboard/text-keyboard.tsx';
import { useWords } from '../../words/use-words.ts';
import { lengthOf, longestText, shortestText, useReflection } from './reflection.store.ts';

interface WriteProps {
  readonly title: string;
  readonly onHome: () => void;
}

/** Long text, by finger or by keys. A card read in the middle is refused in words: the text is worth more than a check-in. */
export function Write({ title, onHome }: WriteProps) {
  const words = useWords();
  const { text, wasCardIgnored, isBusy, write, ignoreCard, submit } = useReflection();
  const field = useRef<HTMLTextAreaElement>(null);
  const length = lengthOf(text);
  const canSubmit = length >= shortestText && !isBusy;

  const ignore = useEffectEvent(() => ignoreCard());
  useEffect(() => onCard(() => ignore()), []);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const within = (act: (at: HTMLTextAreaElement) => void) => {
    if (!field.current) return;
    field.current.focus();
    act(field.current);
  };

  return (
    <main className="service writing">
      <section className="writing-field">
        <header>
          <label htmlFor="reflection-text">{words.reflection.field}</label>
          <p className="writing-title">{title}</p>
          <p className={length < shortestText ? 'writing-count is-short num' : 'writing-count num'}>
            {length < shortestText ? words.reflection.left(shortestText - length) : words.reflection.counted(length)}
          </p>
        </header>
        <textarea
          id="reflection-text"
          ref={field}
          value={text}
          maxLength={longestText}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="reflection-hint"
          onChange={(event) => write(event.target.value)}
        />
        <p id="reflection-hint" role="status" className={wasCardIgnored ? 'hint is-asking' : 'hint'}>
          {wasCardIgnored ? words.reflection.cardNote : words.reflection.fieldHint}
        </p>
      </section>
      <TextKeyboard
        words={words.keyboard}
        modes={['pinyin', 'marks', 'letters']}
        beside={['，', '。']}
        onText={(sign) => within((at) => typeInto(at, sign))}
        onErase={() => within(eraseBefore)}
        onClear={() => within(clear)}
      />
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={!canSubmit}
          aria-busy={isBusy}
          onClick={() => void submit()}
        >
          {words.reflection.submit}
        </button>
      </ActBar>
    </main>
  );
}

/** The first tap marks everything, the second takes it away: one slip must not cost an hour. */
function clear(field: HTMLTextAreaElement): void {
  const isMarked = field.selectionStart === 0 && field.selectionEnd === field.value.length;
  if (isMarked) eraseBefore(field);
  else field.select();
}
