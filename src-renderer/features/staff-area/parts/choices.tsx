interface ChoicesProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

/** A few short alternatives, all in sight. */
export function Choices<Value extends string | number>({ label, value, options, onChoose }: ChoicesProps<Value>) {
  return (
    <div className="pick-few" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
