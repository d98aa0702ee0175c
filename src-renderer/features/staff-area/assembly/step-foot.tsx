import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';

interface StepFootProps {
  readonly problem: StaffProblem | null;
  readonly isBusy: boolean;
  readonly next: string;
  readonly canGo?: boolean;
  readonly onNext: () => void;
  /** Null: there is no way back from here. */
  readonly onBack: (() => void) | null;
  readonly children?: ReactNode;
}

/** What was refused, the way back, and the one act that leads on. */
export function StepFoot({ problem, isBusy, next, canGo = true, onNext, onBack, children }: StepFootProps) {
  const { words } = useDuty();
  return (
    <>
      <Trouble problem={problem} />
      <footer className="assembly-foot">
        {onBack === null ? null : (
          <Button disabled={isBusy} onClick={onBack}>
            {words.assembly.foot.back}
          </Button>
        )}
        {children}
        <Button type="primary" className="big" disabled={!canGo} loading={isBusy} onClick={onNext}>
          {next}
        </Button>
      </footer>
    </>
  );
}
