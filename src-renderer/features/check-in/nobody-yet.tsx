import { Icon } from '../../ui/icons.tsx';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { useCheckIn } from './check-in.store.ts';

/** The place of the candidates while there are none: how to begin, or why nobody was found. */
export function NobodyYet() {
  const words = useWords();
  const { text, isAnswered, searchProblem, unknownCard } = useCheckIn();
  const isTyped = Array.from(text.trim()).length >= 2;

  if (isTyped && !isAnswered) return <div className="nobody" />;
  if (isTyped) {
    return (
      <div className="nobody is-asking" role="alert">
        <Icon name="unknown" size={64} />
        <p>{searchProblem ? problemSentence(words, searchProblem) : words.find.none}</p>
      </div>
    );
  }
  if (unknownCard !== null) {
    return (
      <div className="nobody is-asking is-card">
        <Icon name="unknown" size={88} />
        <h2>{words.problems['card.unknown']({})}</h2>
        <p>{words.result.unknownHint}</p>
      </div>
    );
  }
  return (
    <div className="nobody">
      <dl>
        {words.find.ways.map(([way, example]) => (
          <div key={way}>
            <dt>{way}</dt>
            <dd className="num">{example}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
