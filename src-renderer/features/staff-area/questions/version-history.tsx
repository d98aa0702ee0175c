import { Button } from 'antd';
import { useState } from 'react';
import type { QuestionDetail } from '../../../../src-main/contract/quiz-bank.ts';
import type { QuestionContent } from '../../../../src-main/contract/quiz-questions.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { VersionDrawer } from './version-drawer.tsx';

interface VersionHistoryProps {
  readonly question: QuestionDetail;
  readonly onUse: (version: number, content: QuestionContent) => void;
}

/** Every version, newest first: who made it, how it was answered; each can be read. */
export function VersionHistory({ question, onUse }: VersionHistoryProps) {
  const { words, times } = useDuty();
  const says = words.questionBank.history;
  const [seen, setSeen] = useState<number | null>(null);
  return (
    <section className="panel-staff question-history">
      <h3>{says.title}</h3>
      <ol className="num">
        {question.versions.map(({ version, madeAt, madeBy, shown, right }) => (
          <li key={version}>
            <div>
              <b>{says.heading(version)}</b>
              {version === question.version ? <span className="tag">{says.newest}</span> : null}
              <p>{says.line(times.full(madeAt), madeBy)}</p>
              <p>{shown === 0 ? says.unused : says.figures(shown, right)}</p>
            </div>
            <Button onClick={() => setSeen(version)}>{says.open(version)}</Button>
          </li>
        ))}
      </ol>
      {seen === null ? null : (
        <VersionDrawer
          questionId={question.questionId}
          version={seen}
          onClose={() => setSeen(null)}
          {...(seen === question.version || question.retiredAt !== null
            ? {}
            : {
                onUse: (content: QuestionContent) => {
                  setSeen(null);
                  onUse(seen, content);
                },
              })}
        />
      )}
    </section>
  );
}
