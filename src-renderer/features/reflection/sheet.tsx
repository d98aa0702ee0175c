import '../../ui/people.css';
import { useEffect, useRef, useState } from 'react';
import { ActBar } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { NumberPad } from '../../ui/number-pad.tsx';
import { useWords } from '../../words/use-words.ts';
import { useReflection } from './reflection.store.ts';

const digits = 7;
const prefix = 'XD';

/** A sheet written by hand: its number is scanned anywhere, or typed here. */
export function Sheet({ onHome }: { readonly onHome: () => void }) {
  const words = useWords();
  const { isBusy, handInSheet, stepBack } = useReflection();
  const [number, setNumber] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const canGo = number.length === digits && !isBusy;

  useEffect(() => field.current?.focus(), []);

  const type = (typed: string) => {
    setNumber(typed.replace(/\D/g, '').slice(0, digits));
    field.current?.focus();
  };
  const go = () => {
    if (canGo) void handInSheet(prefix + number);
  };

  return (
    <main className="service">
      <div className="sheet-ways">
        <div className="panel sheet-scan">
          <Icon name="scan" size={144} weight={1.2} />
          <h2>{words.reflection.sheetLead}</h2>
          <p>{words.reflection.sheetHint}</p>
        </div>
        <form
          id="sheet-form"
          className="sheet-form"
          onSubmit={(event) => {
            event.preventDefault();
            go();
          }}
        >
          <div className="find-field">
            <label htmlFor="sheet-number">{words.reflection.sheetField}</label>
            <div className="sheet-number">
              <span aria-hidden="true">{prefix}</span>
              <input
                id="sheet-number"
                ref={field}
                className="num"
                value={number}
                inputMode="numeric"
                autoComplete="off"
                onChange={(event) => type(event.target.value)}
              />
            </div>
          </div>
          <NumberPad
            words={{ ...words.find, label: words.keyboard.label }}
            onText={(digit) => type(number + digit)}
            onErase={() => type(number.slice(0, -1))}
            onClear={() => type('')}
          />
        </form>
      </div>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button type="button" className="btn quiet" onClick={stepBack}>
          {words.pager.stepBack}
        </button>
        <button type="submit" form="sheet-form" className="btn primary" disabled={!canGo} aria-busy={isBusy}>
          {words.reflection.sheetSubmit}
        </button>
      </ActBar>
    </main>
  );
}
