import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { AreaField } from '../area-field.tsx';
import { replaced, without } from '../rows.ts';
import { emptyExcerpt, type ExcerptDraft, longest, mostRows } from './minutes-draft.ts';

interface ExcerptRowsProps {
  readonly excerpts: readonly ExcerptDraft[];
  readonly onChange: (excerpts: readonly ExcerptDraft[]) => void;
}

/** 摘抄: words of the book, and where they stand. */
export function ExcerptRows({ excerpts, onChange }: ExcerptRowsProps) {
  const { words } = useDuty();
  const says = words.minutes;
  return (
    <fieldset>
      <legend>{says.excerpts}</legend>
      {excerpts.map((excerpt, index) => {
        const name = says.excerpt(index + 1);
        const set = (change: Partial<ExcerptDraft>) => onChange(replaced(excerpts, excerpt.key, change));
        return (
          <div key={excerpt.key} className="minutes-row" role="group" aria-label={name}>
            <AreaField
              label={`${name} · ${says.excerptText}`}
              value={excerpt.text}
              maxLength={longest.excerpt}
              onChange={(text) => set({ text })}
            />
            <TextField
              label={says.source}
              value={excerpt.source}
              maxLength={longest.source}
              onChange={(source) => set({ source })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={says.remove(name)}
              onClick={() => onChange(without(excerpts, excerpt.key))}
            />
          </div>
        );
      })}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={excerpts.length >= mostRows}
        onClick={() => onChange([...excerpts, emptyExcerpt()])}
      >
        {says.addExcerpt}
      </Button>
    </fieldset>
  );
}
