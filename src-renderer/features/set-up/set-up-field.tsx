import { useWords } from '../../words/use-words.ts';
import { type SetUpField as Field, shortcomingOf, useSetUp } from './set-up.store.ts';

interface SetUpFieldProps {
  readonly field: Field;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isSecret?: boolean;
  readonly onEnter: (field: Field) => void;
}

export function SetUpField({ field, label, hint, isSecret = false, onEnter }: SetUpFieldProps) {
  const words = useWords();
  const flow = useSetUp();
  const found = flow.isChecked ? shortcomingOf(flow) : null;
  const isEmpty = found?.kind === 'empty' && found.field === field;
  const id = `set-up-${field}`;
  return (
    <div className="set-up-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={isSecret ? 'password' : 'text'}
        value={flow.texts[field]}
        // Chromium offers to keep passwords, but never one-time codes.
        autoComplete={field === 'passphrase' || field === 'repeat' ? 'one-time-code' : 'off'}
        spellCheck={false}
        aria-invalid={isEmpty}
        aria-describedby={hint === undefined && !isEmpty ? undefined : `${id}-hint`}
        onFocus={() => onEnter(field)}
        onChange={(event) => flow.write(field, event.target.value)}
      />
      {isEmpty ? (
        <p id={`${id}-hint`} className="is-missing" role="alert">
          {words.setUp.required(label)}
        </p>
      ) : hint === undefined ? null : (
        <p id={`${id}-hint`}>{hint}</p>
      )}
    </div>
  );
}
