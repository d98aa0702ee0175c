import { useWords } from '../../words/use-words.ts';

interface UndoButtonProps {
  /** Epoch ms by the station's clock, which may be a little behind its host's. */
  readonly until: number;
  readonly now: number;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

const longestSeconds = 30;

/** 撤销, with the seconds it still works. */
export function UndoButton({ until, now, isBusy, onUndo }: UndoButtonProps) {
  const words = useWords();
  const left = Math.min(longestSeconds, Math.ceil((until - now) / 1000));
  if (left <= 0) return null;
  return (
    <button type="button" className="btn quiet num" disabled={isBusy} onClick={onUndo}>
      {words.result.undo(left)}
    </button>
  );
}
