import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useDuty } from '../../parts/staff-duty.ts';
import { AreaField } from '../area-field.tsx';
import { replaced, without } from '../rows.ts';
import { emptyQuestion, longest, mostRows, type QuestionDraft } from './minutes-draft.ts';

interface QuestionRowsProps {
  readonly questions: readonly QuestionDraft[];
  readonly onChange: (questions: readonly QuestionDraft[]) => void;
}

/** 提问与讨论: what was asked, and what was said to it. */
export function QuestionRows({ questions, onChange }: QuestionRowsProps) {
  const { words } = useDuty();
  const says = words.minutes;
  return (
    <fieldset>
      <legend>{says.questions}</legend>
      {questions.map((row, index) => {
        const name = says.question(index + 1);
        const set = (change: Partial<QuestionDraft>) => onChange(replaced(questions, row.key, change));
        return (
          <div key={row.key} className="minutes-row" role="group" aria-label={name}>
            <AreaField
              label={name}
              value={row.question}
              maxLength={longest.question}
              rows={1}
              onChange={(question) => set({ question })}
            />
            <AreaField
              label={says.answer}
              value={row.answer}
              maxLength={longest.answer}
              onChange={(answer) => set({ answer })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={says.remove(name)}
              onClick={() => onChange(without(questions, row.key))}
            />
          </div>
        );
      })}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={questions.length >= mostRows}
        onClick={() => onChange([...questions, emptyQuestion()])}
      >
        {says.addQuestion}
      </Button>
    </fieldset>
  );
}
