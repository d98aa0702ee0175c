interface DoorSentenceProps {
  readonly id: string;
  readonly answer: { readonly isWaiting: boolean; readonly isError: boolean; readonly sentence: string };
  /** While there is no answer. */
  readonly hint: string;
}

export function DoorSentence({ id, answer, hint }: DoorSentenceProps) {
  return (
    <p
      id={id}
      className="door-sentence num" // A sentence that changes every second is not read out.
      role={answer.isWaiting ? 'timer' : 'alert'}
      data-tone={answer.isError ? 'err' : 'calm'}
    >
      {answer.sentence === '' ? hint : answer.sentence}
    </p>
  );
}
