import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useDuty } from '../parts/staff-duty.ts';
import { Verdict } from '../parts/verdict.tsx';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { Elected } from './elected.tsx';
import { RoundTable } from './round-table.tsx';
import { StepFoot } from './step-foot.tsx';
import type { Course } from './use-assembly.ts';
import { useGo } from './use-go.ts';

export function ResultStep({ course }: { readonly course: Course }) {
  const { words } = useDuty();
  const says = words.assembly.result;
  const { assembly } = course;
  const { assemblyId, should, present, needed, rounds, candidates } = assembly;
  const step = useGo(course);
  const [isPrinting, setPrinting] = useState(false);
  const elected = candidates.filter(({ outcome }) => outcome === 'elected').length;
  return (
    <>
      <div className="page-scroll assembly-result">
        {elected === 0 ? (
          <Verdict tone="warn" title={says.none} lead={says.noneLead} />
        ) : (
          <Verdict tone="ok" title={says.some(elected)} lead={says.someLead(should, present, needed)} />
        )}
        <Elected assembly={assembly} />
        {rounds.map((_, place) => (
          <RoundTable key={place} assembly={assembly} round={place + 1} />
        ))}
      </div>
      <StepFoot
        problem={step.problem}
        isBusy={step.isBusy}
        next={words.assembly.foot.handOver}
        canGo={elected > 0}
        onNext={() => void step.go('hand-over')}
        onBack={() => void step.go('ballot')}
      >
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>
          {says.print}
        </Button>
      </StepFoot>
      {isPrinting ? (
        <PaperDialog request={{ sheet: 'assembly-result', assemblyId }} onClose={() => setPrinting(false)} />
      ) : null}
    </>
  );
}
