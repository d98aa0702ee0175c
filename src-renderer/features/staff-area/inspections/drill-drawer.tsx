import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Confirm } from '../parts/confirm.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { AreaField } from '../reading/area-field.tsx';
import { checkDrill, type DrillDraft, drillDraftOf, type DrillFault, type DrillRow, newDrill } from './drill-draft.ts';

interface DrillDrawerProps {
  /** Null: a new one. */
  readonly drill: DrillRow | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function DrillDrawer({ drill, onClose, onDone }: DrillDrawerProps) {
  const { words, times, tell } = useDuty();
  const says = words.inspections.drills;
  const [draft, setDraft] = useState<DrillDraft>(() =>
    drill === null ? newDrill(times.today(), '') : drillDraftOf(drill, times),
  );
  const [hasTried, setTried] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const save = useDeed('inspections.saveDrill');
  const checked = checkDrill(draft, times);
  const set = (field: keyof DrillDraft) => (value: string) => setDraft({ ...draft, [field]: value });
  const said = (fault: DrillFault) => (hasTried && checked.faults.includes(fault) ? says.faults[fault] : null);

  const submit = async () => {
    setTried(true);
    if (checked.faults.length > 0) return;
    const of = { drillId: drill?.drillId ?? null, version: drill?.version ?? 0 };
    if ((await save.run({ ...of, fields: checked.fields })) === null) return;
    tell('ok', says.form.saved);
    onDone();
  };
  return (
    <Drawer open size={720} title={drill === null ? says.add : says.editTitle} onClose={onClose} destroyOnHidden>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="inspection-line">
          <TextField
            label={says.form.day}
            value={draft.day}
            width="12em"
            maxLength={16}
            placeholder={words.visits.dateHint}
            error={said('whenUnreadable')}
            onChange={set('day')}
          />
          <TextField
            label={says.form.time}
            value={draft.time}
            width="8em"
            maxLength={5}
            placeholder="15:00"
            autoFocus
            onChange={set('time')}
          />
        </div>
        <TextField
          label={says.form.place}
          value={draft.place}
          maxLength={60}
          error={said('placeMissing')}
          onChange={set('place')}
        />
        <TextField
          label={says.form.scenario}
          hint={says.form.scenarioHint}
          value={draft.scenario}
          maxLength={200}
          error={said('scenarioMissing')}
          onChange={set('scenario')}
        />
        <TextField
          label={says.form.participants}
          value={draft.participants}
          width="12em"
          maxLength={6}
          error={said('participantsUnreadable')}
          onChange={set('participants')}
        />
        <fieldset className="inspection-took">
          <legend>{says.form.took}</legend>
          <div className="inspection-line">
            <TextField
              label={says.form.minutes}
              value={draft.minutes}
              width="6em"
              maxLength={3}
              onChange={set('minutes')}
            />
            <TextField
              label={says.form.seconds}
              value={draft.seconds}
              width="6em"
              maxLength={5}
              onChange={set('seconds')}
            />
          </div>
          {said('tookUnreadable') === null ? null : (
            <p className="inspection-fault" role="alert">
              {said('tookUnreadable')}
            </p>
          )}
        </fieldset>
        <TextField
          label={says.form.organiser}
          value={draft.organiser}
          maxLength={60}
          error={said('organiserMissing')}
          onChange={set('organiser')}
        />
        <AreaField
          label={says.form.remarks}
          value={draft.remarks}
          maxLength={1000}
          rows={4}
          onChange={set('remarks')}
        />
        <Trouble problem={save.problem} />
        <footer className="inspection-foot">
          {drill === null ? null : (
            <Button danger onClick={() => setRemoving(true)}>
              {says.form.remove}
            </Button>
          )}
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={save.isBusy}>
            {words.common.save}
          </Button>
        </footer>
      </form>
      {drill === null || !isRemoving ? null : (
        <RemoveDrill drill={drill} onClose={() => setRemoving(false)} onDone={onDone} />
      )}
    </Drawer>
  );
}

function RemoveDrill({ drill, onClose, onDone }: DrillDrawerProps & { readonly drill: DrillRow }) {
  const { words, times, tell } = useDuty();
  const says = words.inspections.drills.removing;
  const remove = useDeed('inspections.removeDrill');
  const confirm = async () => {
    if ((await remove.run({ drillId: drill.drillId, version: drill.version })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Confirm
      title={says.title}
      lead={`${times.full(drill.heldAt)} · ${drill.place}`}
      consequencesTitle={says.consequences}
      consequences={[says.gone, says.due]}
      confirm={says.confirm}
      isBusy={remove.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Trouble problem={remove.problem} />
    </Confirm>
  );
}
