import { useState } from 'react';
import type { QuestionDetail } from '../../../../src-main/contract/quiz-bank.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ReasonFields } from '../parts/reason-fields.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface RetireQuestionProps {
  readonly question: QuestionDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes a question out of use, with a reason. */
export function RetireQuestion({ question, onClose, onDone }: RetireQuestionProps) {
  const { words, tell } = useDuty();
  const says = words.questionBank.retiring;
  const [reason, setReason] = useState('');
  const retire = useDeed('quiz.retireQuestion');

  const confirm = async () => {
    if ((await retire.run({ questionId: question.questionId, reason: reason.trim() })) === null) return;
    tell('ok', says.done);
    onDone();
  };

  return (
    <Confirm
      title={says.title}
      lead={question.content.stem}
      consequencesTitle={says.consequences}
      consequences={says.lines}
      confirm={says.confirm}
      isBusy={retire.isBusy}
      canConfirm={Array.from(reason.trim()).length >= 2}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ReasonFields says={says} reason={reason} onReason={setReason} />
      <Trouble problem={retire.problem} />
    </Confirm>
  );
}
