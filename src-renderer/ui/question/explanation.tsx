import './explanation.css';
import { Scroller } from '../scroller.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Key, Shown } from './shown.ts';
import { signsOf } from './signs.ts';

interface ExplanationProps {
  readonly question: Shown;
  readonly explained: Key;
  readonly isAnswerSaid: boolean;
}

/** The key in words, why, and the article of law it rests on. */
export function Explanation({ question, explained, isAnswerSaid }: ExplanationProps) {
  const words = useWords();
  const { practice } = words.quiz;
  const { answer, blanks, explanation, source, article } = explained;
  const key =
    question.type === 'blank'
      ? blanks.map((texts) => texts.join(' / ')).join('；')
      : question.type === 'judge'
        ? answer.map((option) => question.options[option] ?? '').join('')
        : signsOf(question.type, answer);
  return (
    <Scroller className="explanation" label={practice.explanation}>
      {isAnswerSaid ? <p className="explanation-key">{practice.answerIs(key)}</p> : null}
      {explanation === '' ? null : (
        <p className="explanation-why" lang="zh-CN">
          {explanation}
        </p>
      )}
      <dl>
        {article === null ? null : (
          <div>
            <dt>{practice.article}</dt>
            <dd lang="zh-CN">
              <b>
                {article.law}
                {article.article}
              </b>
              <span>{article.gist}</span>
            </dd>
          </div>
        )}
        {source === '' ? null : (
          <div>
            <dt>{practice.source}</dt>
            <dd lang="zh-CN">{source}</dd>
          </div>
        )}
      </dl>
    </Scroller>
  );
}
