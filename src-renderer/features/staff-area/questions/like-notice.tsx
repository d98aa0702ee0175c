import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { QuestionRow } from '../../../../src-main/contract/quiz-bank.ts';
import type { QuestionType } from '../../../../src-main/contract/quiz-questions.ts';
import type { QuestionId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { VersionDrawer } from './version-drawer.tsx';

const pauseMs = 400;

/** What was written when nothing more was written for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}

interface LikeNoticeProps {
  readonly type: QuestionType;
  readonly stem: string;
  readonly except: QuestionId | null;
}

/** Says while the stem is written that the bank has it already, and shows the other question. */
export function LikeNotice({ type, stem, except }: LikeNoticeProps) {
  const { words } = useDuty();
  const says = words.questionBank.editor;
  const [seen, setSeen] = useState<QuestionRow | null>(null);
  const held = useAnswer('quiz.likeQuestions', { type, stem: usePaused(stem), except });
  const alike = held.value?.questions ?? [];
  return (
    <div role="status">
      {alike.length === 0 ? null : (
        <div className="question-alike">
          <p>
            <ExclamationCircleOutlined aria-hidden /> <b>{says.alike(alike.length)}</b> {says.alikeLead}
          </p>
          {alike.map((row) => (
            <p key={row.questionId}>
              <span lang="zh-CN">{row.stem}</span>
              {row.retiredAt === null ? null : <span className="tag">{says.retiredMark}</span>}
              <Button onClick={() => setSeen(row)}>{says.openOther(row.questionId)}</Button>
            </p>
          ))}
        </div>
      )}
      {seen === null ? null : (
        <VersionDrawer questionId={seen.questionId} version={seen.version} onClose={() => setSeen(null)} />
      )}
    </div>
  );
}
