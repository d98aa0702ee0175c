import './steps.css';

interface StepsProps {
  readonly names: readonly string[];
  /** Counts from 0; past the last one all are done. */
  readonly at: number;
}

/** Where in a guided course somebody is. */
export function Steps({ names, at }: StepsProps) {
  return (
    <ol className="steps">
      {names.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined} data-done={index < at ? '' : undefined}>
          <b className="num" aria-hidden="true">
            {index + 1}
          </b>
          {name}
        </li>
      ))}
    </ol>
  );
}
