import { CheckCircleOutlined, StopOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { QuestionDetail } from '../../../../src-main/contract/quiz-bank.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { RetireQuestion } from './retire-question.tsx';

interface QuestionHeadProps {
  readonly question: QuestionDetail;
  readonly isDirty: boolean;
  readonly onChanged: () => void;
}

/** Which question this is, whether it is in use and reviewed, and what can be decided about it. */
export function QuestionHead({ question, isDirty, onChanged }: QuestionHeadProps) {
  const { words, times, tell } = useDuty();
  const says = words.questionBank;
  const [isRetiring, setRetiring] = useState(false);
  const review = useDeed('quiz.reviewQuestion');
  const restore = useDeed('quiz.restoreQuestion');
  const { questionId, version, madeAt, madeBy, reviewedAt, reviewedBy, shippedKey } = question;
  const isRetired = question.retiredAt !== null;

  const markReviewed = async () => {
    if (isDirty) return tell('warn', says.review.first);
    if ((await review.run({ questionId, version })) === null) return;
    tell('ok', says.review.done);
    onChanged();
  };
  const putBack = async () => {
    if ((await restore.run({ questionId })) === null) return;
    tell('ok', says.retiring.restored);
    onChanged();
  };
  return (
    <>
      <header className="page-head question-head">
        <div>
          <h2>
            {says.editor.title(questionId)}{' '}
            <span className="tag" data-tone={isRetired ? undefined : reviewedAt === null ? 'warn' : 'ok'}>
              {isRetired
                ? says.editor.retired(question.retireReason ?? '')
                : reviewedAt === null
                  ? says.list.unreviewed
                  : says.editor.reviewedBy(times.day(reviewedAt), reviewedBy ?? '')}
            </span>
          </h2>
          <p className="num">
            {says.editor.madeBy(version, times.full(madeAt), madeBy)}
            {shippedKey === null ? '' : ` · ${says.editor.shippedKey(shippedKey)}`}
          </p>
        </div>
        <div className="page-acts">
          {isRetired ? (
            <Button
              type="primary"
              icon={<UndoOutlined aria-hidden />}
              loading={restore.isBusy}
              onClick={() => void putBack()}
            >
              {says.retiring.restore}
            </Button>
          ) : (
            <>
              <Button icon={<StopOutlined aria-hidden />} onClick={() => setRetiring(true)}>
                {says.retiring.act}
              </Button>
              <Button
                type={reviewedAt === null ? 'primary' : 'default'}
                icon={<CheckCircleOutlined aria-hidden />}
                loading={review.isBusy}
                onClick={() => void markReviewed()}
              >
                {reviewedAt === null ? says.review.act : says.review.again}
              </Button>
            </>
          )}
        </div>
      </header>
      <Trouble problem={review.problem ?? restore.problem} />
      {isRetiring ? (
        <RetireQuestion
          question={question}
          onClose={() => setRetiring(false)}
          onDone={() => {
            setRetiring(false);
            onChanged();
          }}
        />
      ) : null}
    </>
  );
}
