import type { Award } from '../../../../src-main/contract/mentoring.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useDeed } from '../parts/use-deed.ts';
import { awardDraftOf, checkAward, newAward } from './award-draft.ts';
import { LineDrawer } from './line-drawer.tsx';
import type { PersonLines } from './person-lines.ts';
import { TypedDay } from '../parts/typed-day.tsx';
import { useDraft } from './use-draft.ts';

interface AwardDrawerProps {
  readonly person: PersonLines;
  /** Null: a new one. */
  readonly award: Award | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const kinds = ['award', 'discipline'] as const;

export function AwardDrawer({ person, award, onClose, onDone }: AwardDrawerProps) {
  const { words, times, tell } = useDuty();
  const says = words.mentoring.award;
  const { draft, set, isDirty, said, tried } = useDraft(
    () => (award === null ? newAward(times.today()) : awardDraftOf(award)),
    checkAward,
  );
  const save = useDeed('mentoring.saveAward');
  const remove = useDeed('mentoring.removeAward');

  const submit = async () => {
    const fields = tried();
    if (fields === null) return;
    const of = { memberId: person.memberId, awardId: award?.awardId ?? null, version: award?.version ?? 0 };
    if ((await save.run({ ...of, fields })) === null) return;
    tell('ok', words.common.saved);
    onDone();
  };
  const takeBack = async (reason: string) => {
    if (award === null || (await remove.run({ awardId: award.awardId, version: award.version, reason })) === null)
      return false;
    onDone();
    return true;
  };
  return (
    <LineDrawer
      title={award === null ? says.add : says.edit}
      line={award}
      isDirty={isDirty}
      isBusy={save.isBusy}
      problem={save.problem}
      takeBackTitle={says.takeBack}
      takeBackProblem={remove.problem}
      onTakeBack={takeBack}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Choices
        label={says.kind}
        value={draft.kind}
        options={kinds.map((kind) => ({ value: kind, label: words.mentoring.awardKinds[kind] }))}
        onChoose={(kind) => set({ kind })}
      />
      <TextField
        label={says.what}
        value={draft.what}
        maxLength={100}
        autoFocus
        error={said({ whatMissing: says.whatMissing })}
        onChange={(what) => set({ what })}
      />
      <TypedDay
        label={says.on}
        value={draft.day}
        error={said({ dayUnreadable: words.mentoring.dayUnreadable })}
        onChange={(day) => set({ day })}
      />
      <TextField label={says.level} value={draft.level} maxLength={20} onChange={(level) => set({ level })} />
      <Choices
        label={says.level}
        value={draft.level}
        options={says.levels.map((level) => ({ value: level, label: level }))}
        onChoose={(level) => set({ level })}
      />
      <TextField label={says.issuer} value={draft.issuer} maxLength={60} onChange={(issuer) => set({ issuer })} />
    </LineDrawer>
  );
}
