import type { CheckPoint, Finding } from '../../../../src-main/contract/inspections.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { type FindingDraft, hygieneDeductions, readDeducted } from './inspection-draft.ts';

interface FindingRowProps {
  readonly point: CheckPoint;
  readonly finding: FindingDraft;
  readonly onVerdict: (verdict: Finding['verdict']) => void;
  readonly onChange: (next: Partial<FindingDraft>) => void;
}

const verdicts = ['fine', 'problem', 'not-seen'] as const;

/** One point: three large answers; marks off and words only for a problem. */
export function FindingRow({ point, finding, onVerdict, onChange }: FindingRowProps) {
  const { words } = useDuty();
  const says = words.inspections.form;
  const name = words.inspections.points[point];
  const isUnreadable = finding.deducted !== '' && readDeducted(finding.deducted) === null;
  return (
    <div className="inspection-point">
      <span className="inspection-point-name">{name}</span>
      <div className="inspection-verdicts" role="group" aria-label={name}>
        {verdicts.map((verdict) => (
          <button
            key={verdict}
            type="button"
            data-verdict={verdict}
            aria-pressed={finding.verdict === verdict}
            onClick={() => onVerdict(verdict)}
          >
            {words.inspections.verdicts[verdict]}
          </button>
        ))}
      </div>
      {finding.verdict === 'problem' ? (
        <div className="inspection-found">
          <TextField
            label={says.deductedOf(name)}
            value={finding.deducted}
            width="9em"
            maxLength={3}
            error={isUnreadable ? says.faults.deductedUnreadable : null}
            onChange={(deducted) => onChange({ deducted })}
          />
          {point === 'hygiene' ? (
            <Choices
              label={says.usual(name)}
              value={readDeducted(finding.deducted)}
              options={hygieneDeductions.map((marks) => ({ value: marks, label: String(marks) }))}
              onChoose={(marks) => onChange({ deducted: String(marks) })}
            />
          ) : null}
          <div className="inspection-note">
            <TextField
              label={says.noteOf(name)}
              value={finding.note}
              maxLength={200}
              onChange={(note) => onChange({ note })}
            />
          </div>
        </div>
      ) : null}
    </div>
  );
}
