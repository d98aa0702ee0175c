import { CheckOutlined } from '@ant-design/icons';
import type { Article } from '../../../../src-main/contract/quiz-bank.ts';
import type { QuestionContent } from '../../../../src-main/contract/quiz-questions.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { letterOf } from './question-draft.ts';

/** A whole question with its key, to read: an old version, a question of a file. */
export function ContentView({ content, articles }: { content: QuestionContent; articles: readonly Article[] }) {
  const { words } = useDuty();
  const says = words.questionBank;
  const { type, topic, difficulty, stem, options, answer, blanks, explanation, source } = content;
  const article = articles.find(({ id }) => id === content.article);
  return (
    <article className="question-content">
      <p className="question-facts">
        {says.types[type]} · {says.topics[topic]} · {says.history.difficulty(says.difficulties[difficulty])}
      </p>
      <p className="question-content-stem" lang="zh-CN">
        {stem}
      </p>
      {options.length === 0 ? null : (
        <ol lang="zh-CN">
          {options.map((option, place) => (
            <li key={letterOf(place)} data-right={answer.includes(place) ? '' : undefined}>
              <b>{letterOf(place)}</b>
              <span>{option}</span>
              {answer.includes(place) ? (
                <em lang={words.dateLocale}>
                  <CheckOutlined aria-hidden /> {says.importing.rightMark}
                </em>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {blanks.length === 0 ? null : (
        <ol lang="zh-CN">
          {blanks.map((ways, gap) => (
            <li key={says.editor.blank(gap + 1)} data-right="">
              <b>{gap + 1}</b>
              <span>{ways.join('；')}</span>
            </li>
          ))}
        </ol>
      )}
      <dl>
        {explanation === '' ? null : (
          <div>
            <dt>{says.editor.explanation}</dt>
            <dd lang="zh-CN">{explanation}</dd>
          </div>
        )}
        {article === undefined ? null : (
          <div>
            <dt>{says.editor.article}</dt>
            <dd lang="zh-CN">
              {article.law} {article.article}
            </dd>
          </div>
        )}
        {source === '' ? null : (
          <div>
            <dt>{says.editor.source}</dt>
            <dd lang="zh-CN">{source}</dd>
          </div>
        )}
      </dl>
    </article>
  );
}
