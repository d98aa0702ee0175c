import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { QuizTopic } from '../../../../src-main/contract/quiz-questions.ts';
import type { QuestionId } from '../../../../src-main/contract/values.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { topics } from '../questions/question-filter.ts';
import { type AskedType, askedTypes } from './rule-draft.ts';

interface QuestionPickerProps {
  readonly chosen: ReadonlySet<QuestionId>;
  readonly onPick: (questionId: QuestionId) => void;
}

const any = '';

/** The bank beside the paper. 填空 is for practice and not offered. */
export function QuestionPicker({ chosen, onPick }: QuestionPickerProps) {
  const { words } = useDuty();
  const says = words.campaigns.form;
  const bank = words.questionBank;
  const [text, setText] = useState('');
  const [topic, setTopic] = useState<QuizTopic | null>(null);
  const [type, setType] = useState<AskedType | null>(null);
  const wanted = { text: text.trim().slice(0, 100), topic, type, difficulty: null, state: 'in-use' } as const;
  const found = useAnswer('quiz.questions', { ...wanted, limit: 50 });
  const rows = found.value?.questions.filter((question) => question.type !== 'blank') ?? null;
  return (
    <div className="question-picker">
      <div className="session-line">
        <TextField
          label={says.pick}
          placeholder={says.pickHint}
          value={text}
          width="18em"
          maxLength={100}
          onChange={setText}
        />
        <div className="field rule-select">
          <span className="label">{says.topics}</span>
          <Select<QuizTopic | typeof any>
            aria-label={says.topics}
            value={topic ?? any}
            listHeight={480}
            options={[
              { value: any, label: says.anyTopic },
              ...topics.map((value) => ({ value, label: bank.topics[value] })),
            ]}
            onChange={(value) => setTopic(value === any ? null : value)}
          />
        </div>
        <div className="field rule-select">
          <span className="label">{says.type}</span>
          <Select<AskedType | typeof any>
            aria-label={says.type}
            value={type ?? any}
            options={[
              { value: any, label: bank.filters.any },
              ...askedTypes.map((value) => ({ value, label: bank.types[value] })),
            ]}
            onChange={(value) => setType(value === any ? null : value)}
          />
        </div>
      </div>
      <Trouble problem={found.problem} onRetry={found.reload} />
      <Scroller className="picker-scroll" label={says.pick}>
        {rows?.length === 0 ? <p className="fixed-empty">{says.pickNone}</p> : null}
        <ul>
          {rows?.map((question) => (
            <li key={question.questionId}>
              <span>
                <span lang="zh-CN">{question.stem}</span>
                <small>
                  {bank.types[question.type]} · {bank.topics[question.topic]} · {bank.difficulties[question.difficulty]}
                </small>
              </span>
              {chosen.has(question.questionId) ? (
                <span className="tag" data-tone="ok">
                  {says.added}
                </span>
              ) : (
                <Button
                  icon={<PlusOutlined aria-hidden />}
                  aria-label={says.add(question.stem)}
                  onClick={() => onPick(question.questionId)}
                >
                  {says.addShort}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Scroller>
    </div>
  );
}
