import { useDuty } from '../parts/staff-duty.ts';
import { AreaField } from '../reading/area-field.tsx';

interface CountedAreaProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly rows?: number;
  readonly error?: string | null;
  readonly onChange: (value: string) => void;
}

/** A long text with how much of it fits; what a paste lost is told, never dropped in silence. */
export function CountedArea({ label, value, maxLength, rows = 4, error = null, onChange }: CountedAreaProps) {
  const { words } = useDuty();
  const says = words.mentoring;
  const isFull = value.length >= maxLength;
  const said = error ?? (isFull ? says.full(maxLength) : null);
  return (
    <div className="mentoring-area">
      <AreaField label={label} value={value} maxLength={maxLength} rows={rows} onChange={onChange} />
      <small className="num" data-tone={said === null ? undefined : 'err'} role={said === null ? undefined : 'alert'}>
        {said ?? says.counted(value.length, maxLength)}
      </small>
    </div>
  );
}
