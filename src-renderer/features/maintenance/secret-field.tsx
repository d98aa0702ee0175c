import { useEffect, useRef, useState } from 'react';
import { claimTexts } from '../../scanner/card-stream.ts';
import { TextKeyboard } from '../../ui/keyboard/text-keyboard.tsx';
import { recoveryCodeIn } from '../../ui/recovery-code.ts';
import { useMaintenanceWords } from '../../words/use-maintenance-words.ts';
import { useWords } from '../../words/use-words.ts';

interface SecretFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly secret: string;
  readonly isBusy: boolean;
  /** As it stands on a paper, so that it can be compared group by group. */
  readonly isShownFirst: boolean;
  readonly onSecret: (secret: string) => void;
  readonly onSubmit: () => void;
}

const longest = 200;

/** A recovery code or passphrase: typed on the screen or a keyboard, or scanned off its sheet. */
export function SecretField(props: SecretFieldProps) {
  const { label, hint, secret, isBusy, isShownFirst, onSecret, onSubmit } = props;
  const words = useWords();
  const says = useMaintenanceWords().restore;
  const [isShown, setShown] = useState(isShownFirst);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(
    () =>
      claimTexts((text) => {
        const code = recoveryCodeIn(text);
        if (code !== null) onSecret(code);
        return code !== null;
      }),
    [onSecret],
  );
  const type = (text: string) => onSecret(text.slice(0, longest));
  return (
    <form
      className="maintenance-secret"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <label htmlFor="maintenance-secret">{label}</label>
      <div>
        <input
          ref={field}
          id="maintenance-secret"
          type={isShown ? 'text' : 'password'}
          autoComplete="one-time-code"
          spellCheck={false}
          value={secret}
          readOnly={isBusy}
          aria-describedby="maintenance-secret-hint"
          onChange={(event) => type(event.target.value)}
        />
        <button type="button" className="chip" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {says.show}
        </button>
      </div>
      <p id="maintenance-secret-hint">{hint}</p>
      <TextKeyboard
        words={words.keyboard}
        modes={['letters', 'symbols']}
        onText={(more) => type(secret + more)}
        onErase={() => type(Array.from(secret).slice(0, -1).join(''))}
        onClear={() => type('')}
      />
    </form>
  );
}
