import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Tapped } from './attempt.store.ts';
import { isAnswered } from './given.ts';

interface NumberButtonProps {
  readonly place: number;
  readonly tapped: Tapped;
  readonly isCurrent?: boolean;
  readonly onPress: () => void;
}

/** Filled: answered. Outlined: open. With a flag: marked. */
export function NumberButton({ place, tapped, isCurrent = false, onPress }: NumberButtonProps) {
  const words = useWords();
  const { legend, number } = words.quiz.paper;
  const isDone = isAnswered(tapped.given);
  const state = [isDone ? legend.answered : legend.open, ...(tapped.isMarked ? [legend.marked] : [])].join(' ');
  return (
    <button
      type="button"
      className={isDone ? 'number num is-answered' : 'number num'}
      aria-current={isCurrent ? 'step' : undefined}
      aria-label={number(place + 1, state)}
      onClick={onPress}
    >
      {place + 1}
      {tapped.isMarked ? <Icon name="flag" size={24} weight={2.4} /> : null}
    </button>
  );
}
