import { useState } from 'react';
import type { Article } from '../../../../src-main/contract/quiz-bank.ts';
import type { QuestionContent } from '../../../../src-main/contract/quiz-questions.ts';
import { Explanation } from '../../../ui/question/explanation.tsx';
import { QuestionView } from '../../../ui/question/question-view.tsx';
import { Choices } from '../parts/choices.tsx';
import { useDuty } from '../parts/staff-duty.ts';

const nothing = { choices: [], blanks: [] };

interface QuestionPreviewProps {
  readonly content: QuestionContent;
  readonly articles: readonly Article[];
}

/** The kiosk's own view of the question, smaller: as it is asked, and as it is explained after the answer. */
export function QuestionPreview({ content, articles }: QuestionPreviewProps) {
  const { words } = useDuty();
  const says = words.questionBank.preview;
  const [side, setSide] = useState<'ask' | 'explain'>('ask');
  const { type, topic, stem, options, answer, blanks, explanation, source } = content;
  const question = { type, topic, stem, options, blanks: blanks.length };
  const article = articles.find(({ id }) => id === content.article) ?? null;
  const explained = { answer, blanks, explanation, source, article };
  const given = side === 'ask' ? nothing : { choices: [], blanks: blanks.map(([first = '']) => first) };
  return (
    <section className="panel-staff question-preview">
      <header>
        <div>
          <h3>{says.title}</h3>
          <p>{says.lead}</p>
        </div>
        <Choices
          label={says.title}
          value={side}
          options={[
            { value: 'ask', label: says.ask },
            { value: 'explain', label: says.explain },
          ]}
          onChoose={setSide}
        />
      </header>
      {stem === '' ? (
        <p className="question-preview-empty">{says.empty}</p>
      ) : (
        // Looked at, not answered: keys and readers pass by the form's own fields.
        <div className="question-kiosk" inert>
          <QuestionView
            question={question}
            given={given}
            {...(side === 'explain' ? { explained } : {})}
            onChoose={() => undefined}
          />
          {side === 'ask' ? null : <Explanation question={question} explained={explained} isAnswerSaid />}
        </div>
      )}
    </section>
  );
}
