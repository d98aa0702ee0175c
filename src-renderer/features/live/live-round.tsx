import { useWords } from '../../words/use-words.ts';

export function LiveRound(_props: { readonly onHome: () => void }) {
  const words = useWords();
  return <main>{words.live.title}</main>;
}
