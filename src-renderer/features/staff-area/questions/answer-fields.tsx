import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { OptionRows } from './option-rows.tsx';
import { type DraftField, gapsIn, limits, type QuestionDraft } from './question-draft.ts';

interface AnswerFieldsProps {
  readonly draft: QuestionDraft;
  readonly faultOf: (field: DraftField, row?: number) => string | null;
  readonly onChange: (change: Partial<QuestionDraft>) => void;
}

/** What is right, as the type of the question asks for it. */
export function AnswerFields({ draft, faultOf, onChange }: AnswerFieldsProps) {
  if (draft.type === 'judge') return <JudgeField draft={draft} faultOf={faultOf} onChange={onChange} />;
  if (draft.type === 'blank') return <BlankRows draft={draft} faultOf={faultOf} onChange={onChange} />;
  return (
    <OptionRows
      draft={draft}
      faultOf={(row) => faultOf('options', row)}
      onChange={(options) => onChange({ options })}
    />
  );
}

function JudgeField({ draft, faultOf, onChange }: AnswerFieldsProps) {
  const { words } = useDuty();
  const says = words.questionBank.editor;
  const fault = faultOf('judge') ?? faultOf('options');
  return (
    <fieldset>
      <legend>{says.judge}</legend>
      <Choices
        label={says.judge}
        value={draft.judge}
        options={says.judgeOptions.map((label, place) => ({ value: place, label }))}
        onChoose={(place) => onChange({ judge: place === 0 ? 0 : 1 })}
      />
      {fault === null ? null : (
        <small role="alert" data-tone="err">
          {fault}
        </small>
      )}
    </fieldset>
  );
}

function BlankRows({ draft, faultOf, onChange }: AnswerFieldsProps) {
  const { words } = useDuty();
  const says = words.questionBank.editor;
  const { blanks } = draft;
  const gaps = Math.min(gapsIn(draft.stem), limits.blanks);
  const all = faultOf('blanks');
  const write = (gap: number, text: string) =>
    onChange({
      blanks: Array.from({ length: Math.max(gaps, blanks.length) }, (_, at) =>
        at === gap ? text : (blanks[at] ?? ''),
      ),
    });
  return (
    <fieldset>
      <legend>{says.blanks}</legend>
      {gaps === 0 ? null : <p className="staff-hint">{says.blankHint}</p>}
      {Array.from({ length: gaps }, (_, gap) => (
        <TextField
          key={gap}
          label={says.blank(gap + 1)}
          value={blanks[gap] ?? ''}
          maxLength={500}
          error={faultOf('blanks', gap)}
          onChange={(text) => write(gap, text)}
        />
      ))}
      {all === null ? null : (
        <small role="alert" data-tone="err">
          {all}
        </small>
      )}
    </fieldset>
  );
}
