interface SeveralProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names?: Readonly<Record<Value, string>>;
  readonly chosen: readonly Value[];
  /** Said where there is nothing to choose. */
  readonly none?: string;
  readonly onChoose: (chosen: Value[]) => void;
}

/** Any number of a few, all in sight; kept in the order they are listed. */
export function Several<Value extends string>({ label, values, names, chosen, none, onChoose }: SeveralProps<Value>) {
  const toggled = (value: Value) =>
    values.filter((each) => (each === value ? !chosen.includes(each) : chosen.includes(each)));
  return (
    <div className="field">
      <span className="label">{label}</span>
      {values.length === 0 ? <p className="staff-hint">{none}</p> : null}
      <div className="pick-few campaign-several" role="group" aria-label={label}>
        {values.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={chosen.includes(value)}
            onClick={() => onChoose(toggled(value))}
          >
            {names?.[value] ?? value}
          </button>
        ))}
      </div>
    </div>
  );
}
