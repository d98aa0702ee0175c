import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { RowTools } from '../reading/row-tools.tsx';
import { moved, replaced, without } from '../reading/rows.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { emptyOption, letterOf, limits, type OptionDraft, type QuestionDraft, ticked } from './question-draft.ts';

interface OptionRowsProps {
  readonly draft: QuestionDraft;
  /** Of one row by its key, or of them all. */
  readonly faultOf: (key?: number) => string | null;
  readonly onChange: (options: readonly OptionDraft[]) => void;
}

/** What can be chosen, in order, with a tick at what is right. */
export function OptionRows({ draft, faultOf, onChange }: OptionRowsProps) {
  const { words } = useDuty();
  const says = words.questionBank.editor;
  const { options } = draft;
  const isSingle = draft.type === 'single';
  const all = faultOf();
  return (
    <fieldset className="question-options">
      <legend>{says.options}</legend>
      <p className="staff-hint">{isSingle ? says.optionsHint.single : says.optionsHint.multiple}</p>
      {options.map((option, place) => {
        const letter = letterOf(place);
        const name = says.option(letter);
        const fault = faultOf(option.key);
        return (
          <div key={option.key} className="question-option" data-right={option.isRight ? '' : undefined}>
            <Checkbox
              checked={option.isRight}
              aria-label={says.right(letter)}
              onChange={(event) => onChange(ticked(draft, option.key, event.target.checked))}
            />
            <b aria-hidden="true">{letter}</b>
            <Input.TextArea
              value={option.text}
              aria-label={name}
              maxLength={limits.option}
              rows={1}
              status={fault === null ? '' : 'error'}
              aria-invalid={fault === null ? undefined : true}
              // A line break in an option would not be seen on the kiosk.
              onChange={(event) =>
                onChange(replaced(options, option.key, { text: event.target.value.replaceAll('\n', ' ') }))
              }
            />
            <RowTools
              words={says}
              name={name}
              isFirst={place === 0}
              isLast={place === options.length - 1}
              onMove={(step) => onChange(moved(options, place, step))}
              onRemove={() => onChange(without(options, option.key))}
            />
            {fault === null ? null : (
              <small role="alert" data-tone="err">
                {fault}
              </small>
            )}
          </div>
        );
      })}
      {all === null ? null : (
        <small role="alert" data-tone="err">
          {all}
        </small>
      )}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={options.length >= limits.options}
        onClick={() => onChange([...options, emptyOption()])}
      >
        {says.addOption}
      </Button>
    </fieldset>
  );
}
