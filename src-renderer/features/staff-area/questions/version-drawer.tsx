import { Button, Drawer } from 'antd';
import type { QuestionContent } from '../../../../src-main/contract/quiz-questions.ts';
import type { QuestionId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { ContentView } from './content-view.tsx';
import { useArticles } from './use-articles.ts';

interface VersionDrawerProps {
  readonly questionId: QuestionId;
  readonly version: number;
  readonly onClose: () => void;
  /** Left out where the version cannot become the draft. */
  readonly onUse?: (content: QuestionContent) => void;
}

/** One version to read, as it was. */
export function VersionDrawer({ questionId, version, onClose, onUse }: VersionDrawerProps) {
  const { words } = useDuty();
  const says = words.questionBank;
  const held = useAnswer('quiz.questionVersion', { questionId, version });
  const articles = useArticles();
  const content = held.value;
  return (
    <Drawer
      open
      size={820}
      title={`${says.editor.title(questionId)} · ${says.history.heading(version)}`}
      onClose={onClose}
      extra={
        onUse === undefined || content === null ? null : (
          <Button onClick={() => onUse(content)}>{says.history.use}</Button>
        )
      }
    >
      <Trouble problem={held.problem} onRetry={held.reload} />
      {content === null ? (
        <p role="status">{held.problem === null ? words.common.loading : null}</p>
      ) : (
        <ContentView content={content} articles={articles} />
      )}
    </Drawer>
  );
}
