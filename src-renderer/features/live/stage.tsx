import type { Live } from '../../../src-main/contract/quiz-live.ts';
import type { ShownQuestion } from '../../../src-main/contract/quiz.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { useWords } from '../../words/use-words.ts';
import { Banner } from './banner.tsx';
import { columnsOf, fitOf } from './fit.ts';
import { useLive } from './live.store.ts';
import { type Mark, OptionRow } from './option-row.tsx';

interface StageProps {
  readonly live: Live;
  readonly question: ShownQuestion;
}

function markOf(
  { state, given, wasRight, explained }: Live,
  { type }: ShownQuestion,
  picked: readonly number[],
  at: number,
): Mark {
  const isGiven = given?.includes(at) ?? false;
  if (state === 'revealed') {
    if (explained?.answer.includes(at)) return 'key';
    return isGiven ? 'wrong' : 'none';
  }
  if (state === 'buzzed') return picked.includes(at) ? 'picked' : 'none';
  // Of a 多选 one wrong option is not known from the others.
  return wasRight === false && isGiven && type !== 'multiple' ? 'ruled-out' : 'none';
}

/** The question as large as it can be; its options touchable only for the group that buzzed. */
export function Stage({ live, question }: StageProps) {
  const words = useWords();
  const { picked, choose } = useLive();
  const { explained } = live;
  const why = explained === null ? '' : `${explained.explanation}${explained.source}`;
  const mayAnswer = live.state === 'buzzed';
  return (
    <section className="panel live-stage" data-fit={fitOf(question, why)} data-state={live.state}>
      <p className="live-place num">
        {words.live.place(live.position, live.questions)}
        <span>{words.quiz.types[question.type]}</span>
        <span>{words.quiz.topics[question.topic]}</span>
      </p>
      <Banner live={live} question={question} />
      <Scroller className="live-question" label={words.live.question}>
        <h2>{question.stem}</h2>
        <ol aria-label={words.live.options} data-columns={columnsOf(question)}>
          {question.options.map((text, at) => (
            <OptionRow
              key={text}
              at={at}
              text={text}
              mark={markOf(live, question, picked, at)}
              isSeveral={question.type === 'multiple'}
              onChoose={mayAnswer ? () => void choose(at) : null}
            />
          ))}
        </ol>
        {explained === null ? null : (
          <div className="live-why">
            {explained.explanation === '' ? null : <p>{explained.explanation}</p>}
            {explained.article === null ? null : (
              <p>
                {explained.article.law} {explained.article.article}
              </p>
            )}
            {explained.source === '' ? null : (
              <small>
                {words.live.source}：{explained.source}
              </small>
            )}
          </div>
        )}
      </Scroller>
    </section>
  );
}
