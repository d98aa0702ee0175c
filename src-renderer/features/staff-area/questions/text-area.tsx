import { Input } from 'antd';
import { type ReactNode, useId } from 'react';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly rows: number;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  readonly autoFocus?: boolean;
  /** Beside the label. */
  readonly aside?: ReactNode;
  readonly id?: string;
  readonly onChange: (value: string) => void;
}

/** Several lines of text, growing with what is written; what is wrong with it stands under it. */
export function TextArea(props: TextAreaProps) {
  const own = useId();
  const id = props.id ?? own;
  const said = props.error ?? props.hint;
  return (
    <div className="field">
      <div className="question-label">
        <label htmlFor={id}>{props.label}</label>
        {props.aside}
      </div>
      <Input.TextArea
        id={id}
        value={props.value}
        maxLength={props.maxLength}
        rows={props.rows}
        autoFocus={props.autoFocus ?? false}
        status={props.error ? 'error' : ''}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={said ? `${id}-said` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {said ? (
        <small id={`${id}-said`} data-tone={props.error ? 'err' : undefined}>
          {said}
        </small>
      ) : null}
    </div>
  );
}
