import { useEffect } from 'react';
import { Card } from '../../ui/card.tsx';
import { useSaid } from '../../ui/said.store.ts';
import { useWords } from '../../words/use-words.ts';
import { usePractice } from './practice.store.ts';
import { useQuiz } from './quiz.store.ts';

/** What a run of practice came to, and the ways on. */
export function Summary({ onHome }: { readonly onHome: () => void }) {
  const words = useWords();
  const { practice } = words.quiz;
  const { back, leavePractice } = useQuiz();
  const { answered, right, wrong, startOwn } = usePractice();
  const say = useSaid((state) => state.say);
  const said = answered === 0 ? practice.nothing : practice.so(right, answered);
  useEffect(() => {
    say(`${practice.summary}. ${said}`);
    return () => say('');
  }, [practice, said, say]);

  const onward = back === 'attempt' ? practice.toResult : back === 'notebook' ? practice.toNotebook : practice.other;
  const hasWrong = wrong.length > 0;
  return (
    <main className="result">
      <Card tone={answered > 0 && !hasWrong ? 'ok' : 'calm'} icon="quiz" title={practice.summary}>
        <p className="card-note is-large num">{said}</p>
        {answered === 0 ? null : <p className="card-note num">{practice.percent(right, answered)}</p>}
        <div className="card-acts">
          <button type="button" className="btn quiet" onClick={onHome}>
            {words.frame.back}
          </button>
          <button type="button" className={hasWrong ? 'btn quiet' : 'btn primary'} onClick={() => void leavePractice()}>
            {onward}
          </button>
          {hasWrong ? (
            <button type="button" className="btn primary" onClick={() => startOwn(wrong)}>
              {practice.again(wrong.length)}
            </button>
          ) : null}
        </div>
      </Card>
    </main>
  );
}
