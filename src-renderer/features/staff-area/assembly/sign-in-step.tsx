import { useEffect, useEffectEvent, useState } from 'react';
import { onCard } from '../../../scanner/card-stream.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { Counts } from './counts.tsx';
import { ElectorGrid, type Elector } from './elector-grid.tsx';
import { StepFoot } from './step-foot.tsx';
import { UndoSignIn } from './undo-sign-in.tsx';
import type { Course } from './use-assembly.ts';
import { useAttendance } from './use-attendance.ts';
import { useGo } from './use-go.ts';

export function SignInStep({ course }: { readonly course: Course }) {
  const { words } = useDuty();
  const says = words.assembly.signIn;
  const { assembly } = course;
  const { heard, problem, attend } = useAttendance(course);
  const [undoing, setUndoing] = useState<Elector | null>(null);
  const step = useGo(course);
  const hear = useEffectEvent((cardText: string) => attend({ by: 'card', cardText }));
  useEffect(() => onCard((text) => hear(text)), []);
  return (
    <>
      <Counts assembly={assembly} />
      <section className="panel-staff assembly-cards" data-tone={heard?.isAgain ? 'warn' : heard ? 'ok' : undefined}>
        <i aria-hidden="true" />
        <div role="status">
          <b>{heard === null ? says.waiting : heard.isAgain ? says.again(heard.name) : says.done(heard.name)}</b>
          <p>{says.waitingLead}</p>
        </div>
      </section>
      <Trouble problem={problem} />
      <div className="page-scroll">
        <ElectorGrid
          electors={assembly.electors}
          onAbsent={({ memberId }) => attend({ by: 'name', memberId })}
          onHere={setUndoing}
        />
      </div>
      <StepFoot
        problem={step.problem}
        isBusy={step.isBusy}
        next={words.assembly.foot.ballot}
        onNext={() => void step.go('ballot')}
        onBack={() => void step.go('prepare')}
      />
      {undoing === null ? null : <UndoSignIn course={course} elector={undoing} onClose={() => setUndoing(null)} />}
    </>
  );
}
