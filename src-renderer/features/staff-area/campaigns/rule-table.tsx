import { Input } from 'antd';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { readWhole } from '../reading/session-draft.ts';
import { type AskedType, askedTypes, cellOf, probe, type RuleDraft, tableTopics } from './rule-draft.ts';

interface RuleTableProps {
  readonly draft: RuleDraft;
  readonly said: (field: string) => string | null;
  readonly onChange: (next: Partial<RuleDraft>) => void;
}

/** How many of each topic and type, beside how many there are; marks by type at the foot. */
export function RuleTable({ draft, said, onChange }: RuleTableProps) {
  const { words } = useDuty();
  const says = words.campaigns.form;
  const bank = words.questionBank;
  const known = useAnswer('quiz.tryCampaign', { rule: probe.rule, grades: [], buildings: [] });
  const topicName = (topic: (typeof tableTopics)[number]) => (topic === 'any' ? says.anyTopic : bank.topics[topic]);
  const countOf = (cell: string) => readWhole(draft.table[cell] ?? '', 1, 100) ?? 0;
  const sum = (cells: readonly string[]) => cells.reduce((all, cell) => all + countOf(cell), 0);
  return (
    <div className="rule-table-scroll">
      <table className="rule-table">
        <thead>
          <tr>
            <th scope="col">{says.topics}</th>
            {askedTypes.map((type) => (
              <th key={type} scope="col">
                {bank.types[type]}
              </th>
            ))}
            <th scope="col">{says.sumOf}</th>
          </tr>
        </thead>
        <tbody>
          {tableTopics.map((topic) => (
            <tr key={topic}>
              <th scope="row">{topicName(topic)}</th>
              {askedTypes.map((type) => {
                const cell = cellOf(topic, type);
                return (
                  <td key={type}>
                    <Count
                      label={says.count(topicName(topic), bank.types[type])}
                      value={draft.table[cell] ?? ''}
                      available={known.value?.available[probe.cells.indexOf(cell)] ?? null}
                      error={said(cell)}
                      onChange={(count) => onChange({ table: { ...draft.table, [cell]: count } })}
                    />
                  </td>
                );
              })}
              <td className="num">{sum(askedTypes.map((type) => cellOf(topic, type))) || ''}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{says.sumOf}</th>
            {askedTypes.map((type) => (
              <td key={type} className="num">
                {says.questionsOf(sum(tableTopics.map((topic) => cellOf(topic, type))))}
              </td>
            ))}
            <td className="num">{sum(probe.cells)}</td>
          </tr>
          <tr>
            <th scope="row">{says.marksEach}</th>
            {askedTypes.map((type, at) => (
              <td key={type} colSpan={at === askedTypes.length - 1 ? 2 : undefined}>
                <Marks
                  type={type}
                  value={draft.marks[type]}
                  error={said(`marks ${type}`)}
                  onChange={(marks) => onChange({ marks: { ...draft.marks, [type]: marks } })}
                />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: string;
  readonly available: number | null;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

function Count({ label, value, available, error, onChange }: CountProps) {
  const says = useDuty().words.campaigns.form;
  const isShort = available !== null && (readWhole(value, 1, 100) ?? 0) > available;
  return (
    <label className="rule-cell" data-tone={isShort || error !== null ? 'err' : undefined}>
      <Input
        aria-label={label}
        value={value}
        maxLength={3}
        inputMode="numeric"
        autoComplete="off"
        status={isShort || error !== null ? 'error' : ''}
        aria-invalid={isShort || error !== null ? true : undefined}
        title={error ?? undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <small className="num">
        {available === null ? '' : isShort ? says.tooFewHere(available) : says.available(available)}
      </small>
    </label>
  );
}

interface MarksProps {
  readonly type: AskedType;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

function Marks({ type, value, error, onChange }: MarksProps) {
  const { words } = useDuty();
  return (
    <span className="rule-cell">
      <Input
        aria-label={words.campaigns.form.marksOf(words.questionBank.types[type])}
        value={value}
        maxLength={3}
        inputMode="numeric"
        autoComplete="off"
        status={error === null ? '' : 'error'}
        aria-invalid={error === null ? undefined : true}
        onChange={(event) => onChange(event.target.value)}
      />
      {error === null ? null : <small data-tone="err">{error}</small>}
    </span>
  );
}
