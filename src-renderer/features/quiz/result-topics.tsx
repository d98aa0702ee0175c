import type { AttemptResult } from '../../../src-main/contract/quiz.ts';
import type { QuizTopic } from '../../../src-main/contract/quiz-questions.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';

interface ResultTopicsProps {
  /** Weakest first. */
  readonly topics: AttemptResult['topics'];
  readonly onPractise: (topic: QuizTopic) => void;
}

/** What to review: a topic that was not all right is a tap from its practice. */
export function ResultTopics({ topics, onPractise }: ResultTopicsProps) {
  const words = useWords();
  const { result } = words.quiz;
  const isAllRight = topics.every(({ right, of }) => right === of);
  return (
    <section className="panel review">
      <h3>{isAllRight ? result.topicsAll : result.topics}</h3>
      <ul>
        {topics.map(({ topic, right, of }) => (
          <li key={topic}>
            <b>{words.quiz.topics[topic]}</b>
            <meter min={0} max={of} value={right} aria-label={result.rightOf(right, of)} />
            <span className="num">{result.rightOf(right, of)}</span>
            {right === of ? (
              <em>
                <Icon name="done" weight={2.4} />
                {result.allRight}
              </em>
            ) : (
              <button
                type="button"
                className="btn quiet"
                aria-label={`${result.practise} ${words.quiz.topics[topic]}`}
                onClick={() => onPractise(topic)}
              >
                {result.practise}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
