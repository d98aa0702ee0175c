import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';

/** key: right. wrong: chosen and not right. ruled-out: a 单选 answered wrongly before. */
export type Mark = 'none' | 'picked' | 'key' | 'wrong' | 'ruled-out';

interface OptionRowProps {
  readonly at: number;
  readonly text: string;
  readonly mark: Mark;
  /** Null: nobody may answer now. */
  readonly onChoose: (() => void) | null;
  readonly isSeveral: boolean;
}

const letterOf = (at: number): string => String.fromCharCode(65 + at);

export function OptionRow({ at, text, mark, onChoose, isSeveral }: OptionRowProps) {
  const words = useWords();
  const said = {
    none: null,
    picked: null,
    key: words.live.key,
    wrong: words.live.chosen,
    'ruled-out': words.live.triedWrong,
  }[mark];
  const inside = (
    <>
      <span className="live-letter" aria-hidden="true">
        {mark === 'picked' || mark === 'key' ? (
          <Icon name="done" size={44} weight={3} />
        ) : mark === 'wrong' ? (
          <Icon name="refused" size={44} weight={3} />
        ) : (
          letterOf(at)
        )}
      </span>
      <span className="live-option-text">
        <span className="only-heard">{`${letterOf(at)}. `}</span>
        {text}
      </span>
      {said === null ? null : <em>{said}</em>}
    </>
  );
  if (onChoose === null) {
    return (
      <li className="live-option" data-mark={mark}>
        {inside}
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className="live-option"
        data-mark={mark}
        aria-pressed={isSeveral ? mark === 'picked' : undefined}
        onClick={onChoose}
      >
        {inside}
      </button>
    </li>
  );
}
