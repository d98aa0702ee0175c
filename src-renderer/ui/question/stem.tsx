import { useWords } from '../../words/use-words.ts';

/** As the contract's blankMark; the contract is imported for its types alone. */
const blankMark = '____';

/** A 填空 shows what has been written where it belongs. */
export function Stem({ text, blanks }: { readonly text: string; readonly blanks: readonly string[] }) {
  const words = useWords();
  const parts = text.split(blankMark);
  return parts.map((part, at) => (
    <span key={at}>
      {part}
      {at === parts.length - 1 ? null : (
        <span className="stem-gap">
          {blanks[at]?.trim() || (
            <span className="only-heard" lang={words.language}>
              {words.quiz.question.blank(at + 1)}
            </span>
          )}
        </span>
      )}
    </span>
  ));
}
