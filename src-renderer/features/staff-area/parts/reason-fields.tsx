import { Choices } from './choices.tsx';
import { TextField } from './field.tsx';

interface ReasonFieldsProps {
  readonly says: { readonly reason: string; readonly reasonHint: string; readonly reasons: readonly string[] };
  readonly reason: string;
  readonly maxLength?: number;
  readonly onReason: (reason: string) => void;
}

/** Why something is taken back: in own words, or one of the usual reasons. */
export function ReasonFields({ says, reason, maxLength = 200, onReason }: ReasonFieldsProps) {
  return (
    <>
      <TextField
        label={says.reason}
        hint={says.reasonHint}
        value={reason}
        maxLength={maxLength}
        onChange={onReason}
        autoFocus
      />
      <Choices
        label={says.reason}
        value={reason}
        options={says.reasons.map((each) => ({ value: each, label: each }))}
        onChoose={onReason}
      />
    </>
  );
}
