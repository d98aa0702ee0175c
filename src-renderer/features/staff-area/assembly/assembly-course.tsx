import type { ReactNode } from 'react';
import type { AssemblyStep } from '../../../../src-main/contract/assembly.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Steps } from '../parts/steps.tsx';
import { BallotStep } from './ballot-step.tsx';
import { CourseHead } from './course-head.tsx';
import { HandOverStep } from './hand-over-step.tsx';
import { PinsStep } from './pins-step.tsx';
import { PrepareStep } from './prepare-step.tsx';
import { ResultStep } from './result-step.tsx';
import { SignInStep } from './sign-in-step.tsx';
import type { Course } from './use-assembly.ts';
import { WaitingStep } from './waiting-step.tsx';

/** In the order of the words. */
const order: readonly AssemblyStep[] = ['prepare', 'sign-in', 'ballot', 'result', 'hand-over', 'pins', 'waiting'];

export function AssemblyCourse({ course }: { readonly course: Course }) {
  const { words } = useDuty();
  const { step } = course.assembly;
  const views: Partial<Record<AssemblyStep, ReactNode>> = {
    prepare: <PrepareStep course={course} />,
    'sign-in': <SignInStep course={course} />,
    ballot: <BallotStep course={course} />,
    result: <ResultStep course={course} />,
    'hand-over': <HandOverStep course={course} />,
    pins: <PinsStep course={course} />,
    waiting: <WaitingStep course={course} />,
  };
  return (
    <div className="assembly">
      <CourseHead course={course} />
      <Steps names={words.assembly.steps} at={order.indexOf(step)} />
      {views[step]}
    </div>
  );
}
