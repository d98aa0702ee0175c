import { Input } from 'antd';
import { useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly isSearch?: boolean;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
  readonly width?: string;
}

/** A labelled line of text; what is wrong with it stands under it. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const said = props.error ?? props.hint;
  return (
    <div className="field" style={{ width: props.width }}>
      <label htmlFor={id}>{props.label}</label>
      <Input
        id={id}
        value={props.value}
        maxLength={props.maxLength ?? 120}
        placeholder={props.placeholder ?? ''}
        autoComplete="off"
        autoFocus={props.autoFocus ?? false}
        status={props.error ? 'error' : ''}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={said ? `${id}-said` : undefined}
        data-search={props.isSearch ? '' : undefined}
        allowClear={props.isSearch ?? false}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
      {said ? (
        <small id={`${id}-said`} data-tone={props.error ? 'err' : undefined}>
          {said}
        </small>
      ) : null}
    </div>
  );
}
