import { useRef } from 'react';
import type { Live } from '../../../src-main/contract/quiz-live.ts';
import type { Explained, ShownQuestion } from '../../../src-main/contract/quiz.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { useWords } from '../../words/use-words.ts';
import { Banner } from './banner.tsx';
import { useLive } from './live.store.ts';
import { columnsFor } from './option-columns.ts';
import { type Mark, OptionRow } from './option-row.tsx';
import { useFit } from './use-fit.ts';

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
  const content = useRef<HTMLDivElement>(null);
  useFit(content, [live.position, live.state, words.language].join());
  const mayAnswer = live.state === 'buzzed';
  return (
    <section className="panel live-stage">
      <div className="live-head">
        <Banner live={live} question={question} />
        <p className="live-place num">
          <b>{words.live.place(live.position, live.questions)}</b>
          <span>{words.quiz.types[question.type]}</span>
          <span>{words.quiz.topics[question.topic]}</span>
        </p>
      </div>
      <Scroller className="live-question" label={words.live.question}>
        <div ref={content}>
          <h2>{question.stem}</h2>
          <ol aria-label={words.live.options} data-columns={columnsFor(question.options)}>
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
          {live.explained === null ? null : <Why explained={live.explained} />}
        </div>
      </Scroller>
    </section>
  );
}

function Why({ explained: { explanation, source, article } }: { readonly explained: Explained }) {
  const words = useWords();
  const from = [article === null ? '' : `${article.law} ${article.article}`, source].filter((part) => part !== '');
  return (
    <div className="live-why">
      {explanation === '' ? null : <p>{explanation}</p>}
      {from.length === 0 ? null : <small>{words.live.sources(from.join(' · '))}</small>}
    </div>
  );
}
