import type { Training } from '../../../../src-main/contract/mentoring.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useDeed } from '../parts/use-deed.ts';
import { LineDrawer } from './line-drawer.tsx';
import type { PersonLines } from './person-lines.ts';
import { checkTraining, newTraining, trainingDraftOf } from './training-draft.ts';
import { TypedDay } from '../parts/typed-day.tsx';
import { useDraft } from './use-draft.ts';

interface TrainingDrawerProps {
  readonly person: PersonLines;
  /** Null: a new one. */
  readonly training: Training | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function TrainingDrawer({ person, training, onClose, onDone }: TrainingDrawerProps) {
  const { words, times, tell } = useDuty();
  const says = words.mentoring.training;
  const { dayUnreadable } = words.mentoring;
  const { draft, set, isDirty, said, tried } = useDraft(
    () => (training === null ? newTraining(times.today()) : trainingDraftOf(training)),
    checkTraining,
  );
  const save = useDeed('mentoring.saveTraining');
  const remove = useDeed('mentoring.removeTraining');

  const submit = async () => {
    const fields = tried();
    if (fields === null) return;
    const of = { memberId: person.memberId, trainingId: training?.trainingId ?? null, version: training?.version ?? 0 };
    if ((await save.run({ ...of, fields })) === null) return;
    tell('ok', words.common.saved);
    onDone();
  };
  const takeBack = async (reason: string) => {
    if (training === null) return false;
    const { trainingId, version } = training;
    if ((await remove.run({ trainingId, version, reason })) === null) return false;
    onDone();
    return true;
  };
  return (
    <LineDrawer
      title={training === null ? says.add : says.edit}
      line={training}
      isDirty={isDirty}
      isBusy={save.isBusy}
      problem={save.problem}
      takeBackTitle={says.takeBack}
      takeBackProblem={remove.problem}
      onTakeBack={takeBack}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={says.course}
        value={draft.course}
        maxLength={80}
        autoFocus
        error={said({ courseMissing: says.courseMissing })}
        onChange={(course) => set({ course })}
      />
      <div className="mentoring-line">
        <TypedDay
          label={says.startsOn}
          value={draft.startsOn}
          error={said({ startsOnUnreadable: dayUnreadable })}
          onChange={(startsOn) => set({ startsOn })}
        />
        <TypedDay
          label={says.endsOn}
          value={draft.endsOn}
          error={said({ endsOnUnreadable: dayUnreadable, inverted: says.inverted })}
          onChange={(endsOn) => set({ endsOn })}
        />
        <TextField
          label={says.days}
          value={draft.days}
          width="7em"
          maxLength={6}
          error={said({ daysUnreadable: says.amountUnreadable })}
          onChange={(days) => set({ days })}
        />
        <TextField
          label={says.hours}
          value={draft.hours}
          width="7em"
          maxLength={6}
          error={said({ hoursUnreadable: says.amountUnreadable })}
          onChange={(hours) => set({ hours })}
        />
      </div>
      <TextField label={says.result} value={draft.result} maxLength={40} onChange={(result) => set({ result })} />
      <TextField
        label={says.certificate}
        value={draft.certificate}
        maxLength={40}
        onChange={(certificate) => set({ certificate })}
      />
      <TextField label={says.issuer} value={draft.issuer} maxLength={60} onChange={(issuer) => set({ issuer })} />
    </LineDrawer>
  );
}
