import { useId } from 'react';
import { toggled } from './live-draft.ts';

interface TogglesProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly options: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly chosen: readonly Value[];
  readonly onChoose: (chosen: Value[]) => void;
}

/** Several of a few, all in sight. */
export function Toggles<Value extends string>(props: TogglesProps<Value>) {
  const { label, hint, error = null, options, names, chosen, onChoose } = props;
  const id = useId();
  const said = error ?? hint;
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="label" id={id}>
        {label}
      </span>
      <div className="pick-few">
        {options.map((option) => (
          <button
            key={option}
            type="button"
            aria-pressed={chosen.includes(option)}
            onClick={() => onChoose(toggled(chosen, option))}
          >
            {names[option]}
          </button>
        ))}
      </div>
      {said ? <small data-tone={error ? 'err' : undefined}>{said}</small> : null}
    </div>
  );
}
