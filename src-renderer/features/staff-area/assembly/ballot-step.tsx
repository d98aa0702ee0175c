import { Button } from 'antd';
import { useState } from 'react';
import { useDuty } from '../parts/staff-duty.ts';
import { openPosts } from './ballot-draft.ts';
import { Counts } from './counts.tsx';
import { RoundForm } from './round-form.tsx';
import { RoundTable } from './round-table.tsx';
import { StepFoot } from './step-foot.tsx';
import type { Course } from './use-assembly.ts';
import { useGo } from './use-go.ts';

export function BallotStep({ course }: { readonly course: Course }) {
  const { words } = useDuty();
  const says = words.assembly.ballot;
  const { assembly } = course;
  const { rounds, candidates } = assembly;
  const step = useGo(course);
  /** Being typed; null: what was counted is shown. */
  const [typing, setTyping] = useState<number | null>(rounds.length === 0 ? 1 : null);
  const tied = candidates.filter(({ outcome }) => outcome === 'tied');
  const open = openPosts(assembly, rounds.length + 1);
  const next = rounds.length + 1;
  return (
    <>
      <Counts assembly={assembly} />
      <div className="page-scroll assembly-rounds">
        {typing === null ? (
          <>
            {tied.length === 0 ? null : (
              <p className="assembly-warning" role="status">
                {says.tie(tied.map(({ name }) => name).join('、'))}
              </p>
            )}
            {tied.length > 0 || open.length === 0 ? null : (
              <p className="assembly-note">{says.open(open.map((post) => words.roles[post]).join('、'))}</p>
            )}
            {rounds.map((_, place) => (
              <div key={place} className="assembly-counted-round">
                <RoundTable assembly={assembly} round={place + 1} />
                <Button onClick={() => setTyping(place + 1)}>{`${says.again} · ${says.round(place + 1)}`}</Button>
              </div>
            ))}
          </>
        ) : (
          <RoundForm
            key={typing}
            course={course}
            round={typing}
            onDone={() => setTyping(null)}
            onDrop={rounds.length === 0 ? null : () => setTyping(null)}
          />
        )}
      </div>
      <StepFoot
        problem={step.problem}
        isBusy={step.isBusy}
        next={words.assembly.foot.result}
        canGo={typing === null && tied.length === 0}
        onNext={() => void step.go('result')}
        onBack={() => void step.go('sign-in')}
      >
        {typing === null && assembly.next.length > 0 ? (
          <Button type={tied.length > 0 ? 'primary' : 'default'} onClick={() => setTyping(next)}>
            {says.next(next)}
          </Button>
        ) : null}
      </StepFoot>
    </>
  );
}
