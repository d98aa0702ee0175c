import { readDay } from '../parts/days.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { TypedDay } from '../parts/typed-day.tsx';
import { AddPerson } from './add-person.tsx';
import { PersonChips } from './person-chips.tsx';
import { PostCandidates } from './post-candidates.tsx';
import { postOrder } from './post-order.ts';
import { StepFoot } from './step-foot.tsx';
import type { Course } from './use-assembly.ts';
import { useGo } from './use-go.ts';
import { usePreparation } from './use-preparation.ts';

export function PrepareStep({ course }: { readonly course: Course }) {
  const { words } = useDuty();
  const says = words.assembly.prepare;
  const fields = words.assembly.opening;
  const { draft, change, save, state, problem } = usePreparation(course);
  const step = useGo(course);
  const dayWrong = (typed: string) => (readDay(typed) === null ? fields.dayUnreadable : null);
  const next = async () => {
    const stored = await save();
    if (stored !== null) await step.go('sign-in', stored);
  };
  return (
    <>
      <div className="page-scroll assembly-prepare">
        <section className="panel-staff assembly-panel assembly-meeting">
          <h3>{says.meeting}</h3>
          <div className="assembly-line">
            <TextField
              label={fields.name}
              value={draft.title}
              width="20em"
              maxLength={60}
              error={draft.title.trim().length < 2 ? fields.nameMissing : null}
              onChange={(title) => change({ title })}
            />
            <TextField
              label={fields.place}
              value={draft.place}
              width="14em"
              maxLength={60}
              onChange={(place) => change({ place })}
            />
            <TypedDay
              label={fields.heldOn}
              value={draft.heldOn}
              error={dayWrong(draft.heldOn)}
              onChange={(heldOn) => change({ heldOn })}
            />
            <TypedDay
              label={fields.handOverOn}
              value={draft.handOverOn}
              hint={fields.handOverHint}
              error={dayWrong(draft.handOverOn)}
              onChange={(handOverOn) => change({ handOverOn })}
            />
          </div>
        </section>
        <section className="panel-staff assembly-panel">
          <h3>{says.posts}</h3>
          <div className="assembly-posts">
            {postOrder.map((post) => (
              <PostCandidates key={post} post={post} draft={draft} onChange={change} />
            ))}
          </div>
        </section>
        <section className="panel-staff assembly-panel">
          <h3>{says.electors(draft.electors.length)}</h3>
          <p className="staff-hint">{says.electorsLead(Math.floor(draft.electors.length / 2) + 1)}</p>
          <PersonChips
            people={draft.electors}
            removeWords={says.remove}
            onRemove={({ memberId }) => change({ electors: draft.electors.filter((one) => one.memberId !== memberId) })}
          />
          <AddPerson
            label={says.addElector}
            taken={new Set(draft.electors.map(({ memberId }) => memberId))}
            onAdd={(person) => change({ electors: [...draft.electors, person] })}
          />
        </section>
      </div>
      {course.assembly.rounds.length === 0 ? null : <p className="assembly-warning">{says.recount}</p>}
      <StepFoot
        problem={problem ?? step.problem}
        isBusy={step.isBusy}
        next={words.assembly.foot.open}
        onNext={() => void next()}
        onBack={null}
      >
        <span className="assembly-saved" data-state={state} role="status">
          {says[state]}
        </span>
      </StepFoot>
    </>
  );
}
