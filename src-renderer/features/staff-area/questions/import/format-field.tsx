import { Select } from 'antd';
import type { ImportFormat } from '../../../../../src-main/contract/quiz-exchange.ts';
import { useDuty } from '../../parts/staff-duty.ts';

const formats: readonly ImportFormat[] = ['xlsx', 'csv', 'text', 'gift', 'aiken', 'moodle-xml', 'qti', 'json'];
const recognised = 'auto';

interface FormatFieldProps {
  /** Null: by its content. */
  readonly value: ImportFormat | null;
  readonly hint: string | null;
  readonly onChange: (format: ImportFormat | null) => void;
}

export function FormatField({ value, hint, onChange }: FormatFieldProps) {
  const { words } = useDuty();
  const says = words.questionBank.importing;
  return (
    <div className="field question-format">
      <span className="label">{says.format}</span>
      <Select<ImportFormat | typeof recognised>
        aria-label={says.format}
        value={value ?? recognised}
        listHeight={480}
        options={[
          { value: recognised, label: says.formatAuto },
          ...formats.map((format) => ({ value: format, label: says.formats[format] })),
        ]}
        onChange={(format) => onChange(format === recognised ? null : format)}
      />
      {hint === null ? null : <small>{hint}</small>}
    </div>
  );
}
