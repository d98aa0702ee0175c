import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { Difficulty } from '../../../../src-main/contract/quiz-questions.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { difficulties, topics } from '../questions/question-filter.ts';
import { replaced, without } from '../reading/rows.ts';
import { askedTypes, emptyExtra, type ExtraRow } from './rule-draft.ts';
import { Several } from './several.tsx';

interface ExtraRowsProps {
  readonly rows: readonly ExtraRow[];
  readonly availableAt: (place: string) => number | undefined;
  readonly said: (field: string) => string | null;
  readonly onChange: (rows: readonly ExtraRow[]) => void;
}

const anyDifficulty = '';

/** What the table has no cell for: several topics as one, or one difficulty alone. */
export function ExtraRows({ rows, availableAt, said, onChange }: ExtraRowsProps) {
  const { words } = useDuty();
  const says = words.campaigns.form;
  const bank = words.questionBank;
  return (
    <div className="rule-extra">
      <h3>{says.extraTitle}</h3>
      <p className="staff-hint">{says.extraHint}</p>
      {rows.map((row, at) => {
        const name = says.extraName(at + 1);
        const set = (next: Partial<ExtraRow>) => onChange(replaced(rows, row.key, next));
        const available = availableAt(`extra ${row.key}`);
        const isShort = available !== undefined && available < Number(row.count);
        return (
          <section key={row.key} className="session-row" aria-label={name}>
            <header>
              <b>{name}</b>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={says.removeRow(name)}
                onClick={() => onChange(without(rows, row.key))}
              />
            </header>
            <Several
              label={`${says.topics}（${row.topics.length === 0 ? says.anyTopic : row.topics.length}）`}
              values={topics}
              names={bank.topics}
              chosen={row.topics}
              onChoose={(chosen) => set({ topics: chosen })}
            />
            <div className="session-line">
              <div className="field rule-select">
                <span className="label">{says.type}</span>
                <Select
                  aria-label={`${name} ${says.type}`}
                  value={row.type}
                  options={askedTypes.map((value) => ({ value, label: bank.types[value] }))}
                  onChange={(type) => set({ type })}
                />
              </div>
              <div className="field rule-select">
                <span className="label">{says.difficulty}</span>
                <Select<Difficulty | typeof anyDifficulty>
                  aria-label={`${name} ${says.difficulty}`}
                  value={row.difficulty ?? anyDifficulty}
                  options={[
                    { value: anyDifficulty, label: says.anyDifficulty },
                    ...difficulties.map((value) => ({ value, label: bank.difficulties[value] })),
                  ]}
                  onChange={(value) => set({ difficulty: value === anyDifficulty ? null : value })}
                />
              </div>
              <TextField
                label={says.countLabel}
                width="7em"
                value={row.count}
                maxLength={3}
                hint={available === undefined || isShort ? undefined : says.available(available)}
                error={said(`extra ${row.key}`) ?? (isShort ? says.tooFewHere(available) : null)}
                onChange={(count) => set({ count })}
              />
              <TextField
                label={says.marksLabel}
                width="7em"
                value={row.marks}
                maxLength={3}
                error={said(`extra-marks ${row.key}`)}
                onChange={(marks) => set({ marks })}
              />
            </div>
          </section>
        );
      })}
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...rows, emptyExtra()])}>
        {says.addExtra}
      </Button>
    </div>
  );
}
