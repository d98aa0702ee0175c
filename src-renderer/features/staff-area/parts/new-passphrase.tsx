import { Input } from 'antd';
import { useId } from 'react';

export interface Passphrases {
  readonly passphrase: string;
  readonly repeat: string;
}

export const noPassphrase: Passphrases = { passphrase: '', repeat: '' };

export const isGiven = ({ passphrase, repeat }: Passphrases): boolean => passphrase !== '' && passphrase === repeat;

interface NewPassphraseProps {
  readonly says: Readonly<Record<'passphrase' | 'passphraseHint' | 'repeat' | 'differ', string>>;
  readonly value: Passphrases;
  readonly onChange: (value: Passphrases) => void;
  readonly isShown?: boolean;
}

const fields = ['passphrase', 'repeat'] as const;

/** Typed twice, unseen unless it is asked to be shown. */
export function NewPassphrase({ says, value, onChange, isShown = false }: NewPassphraseProps) {
  const id = useId();
  const isDiffering = value.repeat !== '' && value.repeat !== value.passphrase;
  const said = { passphrase: says.passphraseHint, repeat: isDiffering ? says.differ : '' };
  return fields.map((field) => (
    <div key={field} className="field">
      <label htmlFor={`${id}-${field}`}>{says[field]}</label>
      <Input
        id={`${id}-${field}`}
        type={isShown ? 'text' : 'password'}
        autoComplete="one-time-code"
        maxLength={200}
        value={value[field]}
        status={field === 'repeat' && isDiffering ? 'error' : ''}
        aria-describedby={`${id}-${field}-said`}
        onChange={(event) => onChange({ ...value, [field]: event.target.value })}
        onPaste={(event) => event.preventDefault()}
        onDrop={(event) => event.preventDefault()}
      />
      <small id={`${id}-${field}-said`} data-tone={field === 'repeat' ? 'err' : undefined}>
        {said[field]}
      </small>
    </div>
  ));
}
