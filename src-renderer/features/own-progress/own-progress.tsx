import { useWords } from '../../words/use-words.ts';

interface OwnProgressProps {
  readonly zone: string;
  readonly onHome: () => void;
}

export function OwnProgress({ onHome }: OwnProgressProps) {
  const words = useWords();
  return (
    <main>
      <button type="button" onClick={onHome}>
        {words.ownProgress.title}
      </button>
    </main>
  );
}
