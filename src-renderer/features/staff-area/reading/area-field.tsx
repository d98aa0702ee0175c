import { Input } from 'antd';
import { useId } from 'react';

interface AreaFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly rows?: number;
  /** Takes the height its place leaves. */
  readonly isFilling?: boolean;
}

/** Several lines of text under their label. */
export function AreaField({ label, value, onChange, maxLength, rows, isFilling }: AreaFieldProps) {
  const id = useId();
  return (
    <div className={isFilling ? 'field area-fills' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        value={value}
        maxLength={maxLength}
        autoSize={isFilling ? false : { minRows: rows ?? 2, maxRows: 12 }}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
