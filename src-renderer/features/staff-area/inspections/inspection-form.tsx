import { Button } from 'antd';
import { useState } from 'react';
import type { InspectionFields } from '../../../../src-main/contract/inspections.ts';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { AreaField } from '../reading/area-field.tsx';
import { FindingRow } from './finding-row.tsx';
import { checkDraft, type Fault, type InspectionDraft, judged, points, restFine, scoreOf } from './inspection-draft.ts';
import { InspectorsField } from './inspectors-field.tsx';
import { RecheckField } from './recheck-field.tsx';

interface InspectionFormProps {
  readonly start: InspectionDraft;
  readonly buildings: readonly string[];
  readonly isBusy: boolean;
  readonly problem: StaffProblem | null;
  readonly onSubmit: (fields: InspectionFields) => void;
  readonly onCancel: () => void;
}

/** For somebody walking: a verdict for each point, marks and words only where something is wrong. */
export function InspectionForm({ start, buildings, isBusy, problem, onSubmit, onCancel }: InspectionFormProps) {
  const { words, times } = useDuty();
  const says = words.inspections.form;
  const [draft, setDraft] = useState(start);
  const [hasTried, setTried] = useState(false);
  const checked = checkDraft(draft, times);
  const set = (next: Partial<InspectionDraft>) => setDraft({ ...draft, ...next });
  const said = (...faults: readonly Fault[]): string | null => {
    const found = hasTried ? faults.find((fault) => checked.faults.includes(fault)) : undefined;
    return found === undefined ? null : says.faults[found];
  };
  const submit = () => {
    setTried(true);
    if (checked.faults.length === 0) onSubmit(checked.fields);
  };
  const untouched = points.filter((point) => draft.findings[point].verdict === null).length;
  const atFindings = said('unjudged', 'deductedUnreadable');
  return (
    <form
      className="form inspection-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="inspection-line">
        <TextField
          label={says.building}
          value={draft.building}
          width="10em"
          maxLength={40}
          error={said('roomMissing')}
          onChange={(building) => set({ building })}
        />
        <TextField
          label={says.dormRoom}
          value={draft.dormRoom}
          width="8em"
          maxLength={20}
          autoFocus={start.dormRoom === ''}
          onChange={(dormRoom) => set({ dormRoom })}
        />
        <TextField
          label={says.day}
          value={draft.day}
          width="9.5em"
          maxLength={16}
          placeholder={words.visits.dateHint}
          error={said('whenUnreadable')}
          onChange={(day) => set({ day })}
        />
        <TextField label={says.time} value={draft.time} width="6em" maxLength={5} onChange={(time) => set({ time })} />
      </div>
      {start.dormRoom === '' && buildings.length > 1 ? (
        <Choices
          label={says.building}
          value={draft.building}
          options={buildings.map((each) => ({ value: each, label: each }))}
          onChoose={(building) => set({ building })}
        />
      ) : null}
      <InspectorsField
        people={draft.inspectors}
        error={said('inspectorMissing', 'inspectorsTooMany')}
        onChange={(inspectors) => set({ inspectors })}
      />
      <fieldset className="inspection-points">
        <legend>{says.findings}</legend>
        <div className="inspection-all">
          <Button disabled={untouched === 0} onClick={() => setDraft(restFine(draft))}>
            {untouched === points.length ? says.allFine : says.restFine}
          </Button>
          <output className="num">{untouched === points.length ? '' : says.score(scoreOf(draft))}</output>
        </div>
        {points.map((point) => (
          <FindingRow
            key={point}
            point={point}
            finding={draft.findings[point]}
            onVerdict={(verdict) => setDraft(judged(draft, point, verdict))}
            onChange={(next) =>
              set({ findings: { ...draft.findings, [point]: { ...draft.findings[point], ...next } } })
            }
          />
        ))}
        {atFindings === null ? null : (
          <p className="inspection-fault" role="alert">
            {atFindings}
          </p>
        )}
      </fieldset>
      <AreaField label={says.remark} value={draft.remark} maxLength={500} onChange={(remark) => set({ remark })} />
      <RecheckField
        draft={draft}
        error={said('recheckUnreadable', 'recheckTooEarly')}
        onChange={(recheckOn) => set({ recheckOn })}
      />
      <Trouble problem={problem} />
      <footer className="inspection-foot">
        <Button onClick={onCancel}>{words.common.cancel}</Button>
        <Button type="primary" className="big" htmlType="submit" loading={isBusy}>
          {says.submit}
        </Button>
      </footer>
    </form>
  );
}
