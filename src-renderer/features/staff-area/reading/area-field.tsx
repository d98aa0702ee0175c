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
  /** Its heading says the same. */
  readonly isLabelUnseen?: boolean;
}

/** Several lines of text under their label. It grows by style alone: antd's own `autoSize` writes styles the page's policy forbids. */
export function AreaField({ label, value, onChange, maxLength, rows, isFilling, isLabelUnseen }: AreaFieldProps) {
  const id = useId();
  return (
    <div className={isFilling ? 'field area-fills' : 'field'}>
      <label htmlFor={id} className={isLabelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      <Input.TextArea
        id={id}
        value={value}
        maxLength={maxLength}
        rows={rows ?? 2}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
