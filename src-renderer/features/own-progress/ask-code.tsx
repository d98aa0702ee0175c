import { useEffect, useRef, useState } from 'react';
import { ActBar } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { NumberPad } from '../../ui/number-pad.tsx';
import { useWords } from '../../words/use-words.ts';
import { codeLength, useOwnProgress } from './own-progress.store.ts';

/** Four digits nobody beside can read: hidden as they are typed, and no key lights up. */
export function AskCode({ onHome }: { readonly onHome: () => void }) {
  const words = useWords();
  const says = words.ownProgress;
  const { digits, isBusy, problem, type, reset } = useOwnProgress();
  const [isPasted, setPasted] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [isBusy]);

  const enter = (next: string) => {
    setPasted(false);
    void type(next);
  };
  const refuse = (event: { preventDefault(): void }) => {
    event.preventDefault();
    setPasted(true);
  };
  const told = isPasted ? says.noPaste : problem === null ? null : words.problems[problem.code](problem.facts);
  return (
    <main className="service">
      <section className="panel own-code">
        <div className="own-code-field">
          <Icon name="card" size={88} weight={1.4} />
          <h2>{says.codeTitle}</h2>
          <label className="own-dots">
            <span className="only-heard">{says.codeField}</span>
            <input
              ref={field}
              type="password"
              inputMode="none"
              // Chromium offers to keep passwords, but never one-time codes.
              autoComplete="one-time-code"
              value={digits}
              maxLength={codeLength}
              readOnly={isBusy}
              aria-describedby="own-code-said"
              onPaste={refuse}
              onDrop={refuse}
              // A burst of a reader, or of a hurried keyboard, is more than one digit at once.
              onChange={({ target }) =>
                target.value.length > digits.length + 1 ? setPasted(true) : enter(target.value)
              }
            />
            <span aria-hidden="true">
              {Array.from({ length: codeLength }, (_, place) => (
                <i key={place} data-is-typed={place < digits.length ? '' : undefined} />
              ))}
            </span>
          </label>
          <p id="own-code-said" className={told === null ? 'own-hint' : 'own-told num'} role="alert">
            {isBusy ? says.checking : (told ?? says.codeHint)}
          </p>
        </div>
        <NumberPad
          words={says.pad}
          onText={(digit) => enter(digits + digit)}
          onErase={() => enter(digits.slice(0, -1))}
          onClear={() => enter('')}
        />
      </section>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button type="button" className="btn quiet" onClick={reset}>
          {says.otherCard}
        </button>
      </ActBar>
    </main>
  );
}
