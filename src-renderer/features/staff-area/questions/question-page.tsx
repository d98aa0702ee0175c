import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { QuestionId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { BackLink } from './back-link.tsx';
import { QuestionEditor } from './question-editor.tsx';

/** One question, or (null) a new one. */
export function QuestionPage({ questionId }: { questionId: QuestionId | null }) {
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const list = search.get('list') ?? '';
  const back = `/questions${list === '' ? '' : `?${list}`}`;
  if (questionId === null) {
    const toQuestion = (id: QuestionId) => `/questions/${id}?${new URLSearchParams({ list }).toString()}`;
    return (
      <QuestionEditor
        question={null}
        back={back}
        onSaved={(id) => navigate(toQuestion(id), { replace: true })}
        onChanged={() => undefined}
      />
    );
  }
  return <KnownQuestion questionId={questionId} back={back} />;
}

function KnownQuestion({ questionId, back }: { questionId: QuestionId; back: string }) {
  const { words } = useDuty();
  const held = useAnswer('quiz.question', { questionId });
  // What is typed is thrown away where the person asked for the newest version.
  const [turn, setTurn] = useState(0);
  if (held.value === null) {
    return (
      <div className="page">
        <BackLink href={back} />
        <Trouble problem={held.problem} onRetry={held.reload} />
        <p role="status">{held.problem === null ? words.common.loading : null}</p>
      </div>
    );
  }
  return (
    <QuestionEditor
      key={`${held.value.version} ${turn}`}
      question={held.value}
      back={back}
      onSaved={held.reload}
      onChanged={held.reload}
      onNewest={() => {
        setTurn(turn + 1);
        held.reload();
      }}
    />
  );
}
