import type { QuizTopic } from '../../../src-main/contract/quiz-questions.ts';
import { Icon } from '../../ui/icons.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { useWords } from '../../words/use-words.ts';
import { newSeed } from './new-seed.ts';
import { useQuiz } from './quiz.store.ts';

const orders = ['random', 'in-order'] as const;

/** Practice of one topic or of all, at random or in order. */
export function TopicGrid() {
  const words = useWords();
  const { topics, order, person, setOrder, practise } = useQuiz();
  const total = topics?.reduce((sum, { questions }) => sum + questions, 0) ?? 0;
  const begin = (topic: QuizTopic | null) => void practise(topic, newSeed());
  return (
    <section className="quiz-practice" aria-labelledby="quiz-practice">
      <header>
        <h2 id="quiz-practice">{words.quiz.start.practice}</h2>
        <div className="chips" role="group" aria-label={words.quiz.start.order}>
          {orders.map((one) => (
            <button key={one} type="button" className="chip" aria-pressed={order === one} onClick={() => setOrder(one)}>
              {words.quiz.start.orders[one]}
            </button>
          ))}
        </div>
      </header>
      {person === null ? null : (
        <p className="quiz-as">
          <Icon name="notebook" />
          {words.quiz.start.as(person.name)}
        </p>
      )}
      {topics !== null && total === 0 ? (
        <Nothing icon="quiz" title={words.quiz.start.noQuestions} />
      ) : (
        <div className="topics">
          <button type="button" className="panel topic is-all" onClick={() => begin(null)}>
            <b>{words.quiz.start.all}</b>
            <span className="num">{words.quiz.start.count(total)}</span>
          </button>
          {topics?.map(({ topic, questions }) =>
            questions === 0 ? null : (
              <button key={topic} type="button" className="panel topic" onClick={() => begin(topic)}>
                <b>{words.quiz.topics[topic]}</b>
                <span className="num">{words.quiz.start.count(questions)}</span>
              </button>
            ),
          )}
        </div>
      )}
    </section>
  );
}
