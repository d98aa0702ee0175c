import { useEffect } from 'react';
import { ActBar } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useSaid } from '../../ui/said.store.ts';
import { useWords } from '../../words/use-words.ts';
import { useOwnProgress } from './own-progress.store.ts';

export function AskCard({ onHome }: { readonly onHome: () => void }) {
  const words = useWords();
  const says = words.ownProgress;
  const { problem } = useOwnProgress();
  const say = useSaid((state) => state.say);
  const told = problem === null ? null : words.problems[problem.code](problem.facts);

  useEffect(() => {
    say(told ?? says.swipe);
    return () => say('');
  }, [say, told, says]);

  return (
    <main className="service">
      <section className="panel own-card">
        <Icon name="card" size={176} weight={1.1} />
        <h2>{says.swipe}</h2>
        <p>{says.swipeHint}</p>
        {told === null ? <p className="own-hint">{says.setHint}</p> : <p className="own-told num">{told}</p>}
      </section>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
      </ActBar>
    </main>
  );
}
