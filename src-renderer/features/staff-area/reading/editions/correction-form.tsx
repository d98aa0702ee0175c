import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import type { SessionEdition } from '../../../../../src-main/contract/reading-record.ts';
import type { SessionId } from '../../../../../src-main/contract/values.ts';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { ItemRows } from '../item-rows.tsx';
import { bodyOf } from '../minutes/minutes-draft.ts';
import { MinutesForm } from '../minutes/minutes-form.tsx';
import { PersonField } from '../person-field.tsx';
import { filledRows, readItem } from '../session-draft.ts';
import type { CorrectionDraft } from './correction-flow.ts';

interface CorrectionFormProps {
  readonly sessionId: SessionId;
  readonly draft: CorrectionDraft;
  readonly newest: SessionEdition;
  readonly onChange: (next: Partial<CorrectionDraft>) => void;
  /** Somebody corrected in between: read the newest again. */
  readonly onNewer: () => void;
  readonly onDone: (edition: number) => void;
}

export function CorrectionForm({ sessionId, draft, newest, onChange, onNewer, onDone }: CorrectionFormProps) {
  const { words } = useDuty();
  const [wasSent, setSent] = useState(false);
  const correct = useDeed('reading.correct');
  const says = words.minutes.correction;
  const form = words.reading.form;

  const reason = draft.reason.trim();
  const rows = filledRows(draft.items).map((row) => ({ key: row.key, ...readItem(row) }));
  const hasReason = [...reason].length >= 2;
  const isRight = draft.host !== null && hasReason && rows.every((row) => row.fault === null);
  const faultOf = (field: string) => {
    const fault = wasSent ? (rows.find((row) => field === `item-${row.key}`)?.fault ?? null) : null;
    return fault === null ? null : form.faults[fault];
  };
  const send = async (edition: number) => {
    setSent(true);
    if (!isRight || draft.host === null) return;
    const done = await correct.run({
      sessionId,
      edition,
      reason,
      host: draft.host,
      leadReader: draft.leadReader,
      items: rows.map((row) => row.item),
      minutes: bodyOf(draft.minutes),
    });
    if (done === null) onNewer();
    else onDone(done.edition);
  };
  const near = newest.attendees.map(({ memberId, name }) => ({ memberId, name }));
  const isNewer = correct.problem?.code === 'reading.changed-elsewhere';
  return (
    <form
      className="form session-form correction"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void send(draft.edition);
      }}
    >
      <p className="num">{says.lead(newest.edition + 1)}</p>
      <TextField
        label={says.reason}
        hint={says.reasonHint}
        error={wasSent && !hasReason ? says.reasonRequired : null}
        value={draft.reason}
        maxLength={200}
        onChange={(next) => onChange({ reason: next })}
      />
      <fieldset className="correction-people">
        <legend>{form.people}</legend>
        <PersonField
          label={form.host}
          value={draft.host}
          near={near}
          error={wasSent && draft.host === null ? says.hostRequired : null}
          onChange={(host) => onChange({ host })}
        />
        <PersonField
          label={form.leadReader}
          value={draft.leadReader}
          near={near}
          onChange={(leadReader) => onChange({ leadReader })}
        />
      </fieldset>
      <ItemRows items={draft.items} faultOf={faultOf} refused={null} onChange={(items) => onChange({ items })} />
      <MinutesForm
        draft={draft.minutes}
        near={near}
        timing={null}
        onChange={(change) => onChange({ minutes: { ...draft.minutes, ...change } })}
      />
      <footer>
        {isNewer ? (
          <div className="failure" role="alert">
            <p>{says.newer}</p>
            <Button onClick={() => void send(newest.edition)}>{says.submitAnyway}</Button>
          </div>
        ) : (
          <Trouble problem={correct.problem} />
        )}
        <Button type="primary" className="big" htmlType="submit" loading={correct.isBusy}>
          {says.submit}
        </Button>
      </footer>
    </form>
  );
}
