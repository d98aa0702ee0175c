import { Button } from 'antd';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { TextField } from './field.tsx';

interface CodeFieldProps {
  readonly says: { readonly label: string; readonly placeholder: string; readonly submit: string };
  readonly icon: ReactNode;
  readonly width: string;
  /** What is said of the code that was sent. */
  readonly renderAnswer: (text: string, onClose: () => void) => ReactNode;
}

/** Where nothing can scan: the code on a paper is typed. */
export function CodeField({ says, icon, width, renderAnswer }: CodeFieldProps) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const wanted = text.trim();
  const close = () => {
    setAsked(null);
    setText('');
  };
  return (
    <>
      <form
        className="code-field"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          if (wanted !== '') setAsked(wanted);
        }}
      >
        <TextField
          label={says.label}
          placeholder={says.placeholder}
          value={text}
          width={width}
          maxLength={64}
          onChange={setText}
        />
        <Button htmlType="submit" icon={icon} disabled={wanted === ''}>
          {says.submit}
        </Button>
      </form>
      {asked === null ? null : renderAnswer(asked, close)}
    </>
  );
}
