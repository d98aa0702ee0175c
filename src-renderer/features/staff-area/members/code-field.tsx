import { Input, type InputRef } from 'antd';
import { useEffect, useId, useRef } from 'react';

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  /** The digits of the pad go here. */
  readonly isNext: boolean;
  readonly onType: (digits: string) => void;
}

const refuse = (event: { preventDefault(): void }) => event.preventDefault();

/** Four digits, hidden; nothing is pasted, and a reader's burst is no digit. */
export function CodeField({ label, value, isNext, onType }: CodeFieldProps) {
  const id = useId();
  const field = useRef<InputRef>(null);
  useEffect(() => {
    if (isNext) field.current?.focus();
  }, [isNext]);
  const type = (typed: string) => {
    const digits = typed.replaceAll(/\D/gu, '');
    if (digits.length <= value.length + 1) onType(digits);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        ref={field}
        id={id}
        type="password"
        inputMode="numeric"
        // Chromium offers to keep passwords, but never one-time codes.
        autoComplete="one-time-code"
        value={value}
        maxLength={4}
        onChange={(event) => type(event.target.value)}
        onPaste={refuse}
        onDrop={refuse}
      />
    </div>
  );
}
