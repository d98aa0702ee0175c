import { useWords } from '../../words/use-words.ts';

interface NoticesProps {
  readonly zone: string;
  readonly onHome: () => void;
}

export function Notices({ onHome }: NoticesProps) {
  const words = useWords();
  return (
    <main>
      <button type="button" onClick={onHome}>
        {words.notices.title}
      </button>
    </main>
  );
}
