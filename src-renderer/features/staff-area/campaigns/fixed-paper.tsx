import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { QuestionId } from '../../../../src-main/contract/values.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { moved } from '../reading/rows.ts';
import { QuestionPicker } from './question-picker.tsx';
import type { FixedRow } from './rule-draft.ts';
import { useStems } from './use-stems.ts';

interface FixedPaperProps {
  readonly rows: readonly FixedRow[];
  readonly availableAt: (place: string) => number | undefined;
  readonly said: (field: string) => string | null;
  readonly onChange: (rows: readonly FixedRow[]) => void;
}

/** Chosen questions in their order, each with its marks. */
export function FixedPaper({ rows, availableAt, said, onChange }: FixedPaperProps) {
  const { words } = useDuty();
  const says = words.campaigns.form;
  const bank = words.questionBank;
  const [marks, setMarks] = useState('4');
  const stems = useStems(rows.map(({ questionId }) => questionId));
  const chosen = new Set<QuestionId>(rows.map(({ questionId }) => questionId));
  return (
    <>
      <p className="staff-hint">{says.fixedLead}</p>
      <TextField
        label={says.allMarks}
        width="9em"
        value={marks}
        maxLength={3}
        onChange={(each) => {
          setMarks(each);
          onChange(rows.map((row) => ({ ...row, marks: each })));
        }}
      />
      {rows.length === 0 ? <p className="fixed-empty">{says.fixedEmpty}</p> : null}
      <ol className="fixed-rows">
        {rows.map((row, at) => {
          const place = at + 1;
          const known = stems.get(row.questionId);
          const isGone = availableAt(`fixed ${row.questionId}`) === 0;
          return (
            <li key={row.questionId}>
              <b className="num">{place}</b>
              <span>
                <span lang="zh-CN">{known?.stem ?? words.common.loading}</span>
                <small>
                  {known === undefined ? null : `${bank.types[known.type]} · ${bank.topics[known.topic]}`}
                  {isGone ? <em data-tone="err"> {says.retired}</em> : null}
                </small>
              </span>
              <TextField
                label={says.marksFor(place)}
                width="6em"
                value={row.marks}
                maxLength={3}
                error={said(`fixed ${row.questionId}`)}
                onChange={(each) =>
                  onChange(rows.map((one) => (one.questionId === row.questionId ? { ...one, marks: each } : one)))
                }
              />
              <div className="row-tools">
                <Button
                  icon={<ArrowUpOutlined aria-hidden />}
                  aria-label={says.up(place)}
                  disabled={at === 0}
                  onClick={() => onChange(moved(rows, at, -1))}
                />
                <Button
                  icon={<ArrowDownOutlined aria-hidden />}
                  aria-label={says.down(place)}
                  disabled={place === rows.length}
                  onClick={() => onChange(moved(rows, at, 1))}
                />
                <Button
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={says.removeQuestion(place)}
                  onClick={() => onChange(rows.filter((one) => one.questionId !== row.questionId))}
                />
              </div>
            </li>
          );
        })}
      </ol>
      <QuestionPicker
        chosen={chosen}
        onPick={(questionId) => onChange([...rows, { questionId, marks: marks.trim() || '4' }])}
      />
    </>
  );
}
