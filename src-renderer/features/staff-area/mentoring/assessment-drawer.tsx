import type { Assessment, AssessmentFields } from '../../../../src-main/contract/mentoring.ts';
import { Choices } from '../parts/choices.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useDeed } from '../parts/use-deed.ts';
import { assessmentDraftOf, checkAssessment, conclusions, dimensions, newAssessment } from './assessment-draft.ts';
import { CountedArea } from './counted-area.tsx';
import { LineDrawer } from './line-drawer.tsx';
import type { PersonLines } from './person-lines.ts';
import { TypedDay } from '../parts/typed-day.tsx';
import { useDraft } from './use-draft.ts';

interface AssessmentDrawerProps {
  readonly person: PersonLines;
  /** Null: a new one. */
  readonly assessment: Assessment | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Choices know no null. */
const undecided = 'undecided';

export function AssessmentDrawer({ person, assessment, onClose, onDone }: AssessmentDrawerProps) {
  const { words, times, tell } = useDuty();
  const all = words.mentoring;
  const says = all.assessment;
  const { draft, set, isDirty, said, tried } = useDraft(
    () => (assessment === null ? newAssessment(person.nextAssessment, times.today()) : assessmentDraftOf(assessment)),
    checkAssessment,
  );
  const save = useDeed('mentoring.saveAssessment');
  const remove = useDeed('mentoring.removeAssessment');

  const submit = async () => {
    const fields = tried();
    if (fields === null) return;
    const assessmentId = assessment?.assessmentId ?? null;
    const of = { memberId: person.memberId, assessmentId, version: assessment?.version ?? 0 };
    if ((await save.run({ ...of, fields })) === null) return;
    tell('ok', words.common.saved);
    onDone();
  };
  const takeBack = async (reason: string) => {
    if (assessment === null) return false;
    const { assessmentId, version } = assessment;
    if ((await remove.run({ assessmentId, version, reason })) === null) return false;
    onDone();
    return true;
  };
  const decide = (chosen: AssessmentFields['conclusion']) =>
    set({ conclusion: chosen, decidedOn: chosen === null ? '' : draft.decidedOn });
  return (
    <LineDrawer
      title={assessment === null ? says.add : says.edit}
      line={assessment}
      isDirty={isDirty}
      isBusy={save.isBusy}
      problem={save.problem}
      takeBackTitle={says.takeBack}
      takeBackProblem={remove.problem}
      onTakeBack={takeBack}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="mentoring-line">
        <TypedDay
          label={says.from}
          value={draft.from}
          error={said({ fromUnreadable: all.dayUnreadable })}
          onChange={(from) => set({ from })}
        />
        <TypedDay
          label={says.to}
          value={draft.to}
          error={said({ toUnreadable: all.dayUnreadable, inverted: says.inverted })}
          onChange={(to) => set({ to })}
        />
      </div>
      <CountedArea
        label={says.selfSummary}
        value={draft.selfSummary}
        maxLength={2000}
        onChange={(selfSummary) => set({ selfSummary })}
      />
      <fieldset className="mentoring-dimensions">
        <legend>{says.opinions}</legend>
        {dimensions.map((dimension) => (
          <CountedArea
            key={dimension}
            label={all.dimensions[dimension]}
            value={draft.opinions[dimension]}
            maxLength={1000}
            rows={2}
            onChange={(opinion) => set({ opinions: { ...draft.opinions, [dimension]: opinion } })}
          />
        ))}
      </fieldset>
      <CountedArea
        label={says.mentorOpinion}
        value={draft.mentorOpinion}
        maxLength={2000}
        onChange={(mentorOpinion) => set({ mentorOpinion })}
      />
      <CountedArea
        label={says.branchOpinion}
        value={draft.branchOpinion}
        maxLength={2000}
        onChange={(branchOpinion) => set({ branchOpinion })}
      />
      <div className="field">
        <span className="label">{says.conclusion}</span>
        <Choices
          label={says.conclusion}
          value={draft.conclusion ?? undecided}
          options={[
            { value: undecided, label: says.undecided },
            ...conclusions.map((each) => ({ value: each, label: all.conclusions[each] })),
          ]}
          onChoose={(chosen) => decide(conclusions.find((each) => each === chosen) ?? null)}
        />
        <small>{says.conclusionHint}</small>
      </div>
      {draft.conclusion === null ? null : (
        <TypedDay
          label={says.decidedOn}
          value={draft.decidedOn}
          error={said({ decidedOnMissing: says.decidedOnMissing })}
          onChange={(decidedOn) => set({ decidedOn })}
        />
      )}
    </LineDrawer>
  );
}
