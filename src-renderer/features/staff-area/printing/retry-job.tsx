import { Button } from 'antd';
import { useState } from 'react';
import type { PrintJob } from '../../../../src-main/contract/printing.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import type { ProblemOf } from '../parts/use-answer.ts';

/** What failed or was cancelled, once more under its number. */
export function RetryJob({ job, onDone }: { readonly job: PrintJob; readonly onDone: () => void }) {
  const { words, call, tell } = useDuty();
  const say = words.printing;
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemOf<'printing.retry'> | null>(null);
  const retry = async () => {
    setBusy(true);
    const reply = await call('printing.retry', { jobId: job.jobId });
    setBusy(false);
    setProblem('problem' in reply ? reply.problem : null);
    if ('value' in reply && reply.value.state === 'queued') tell('ok', say.handedOver(reply.value.title));
    onDone();
  };
  return (
    <>
      <Button loading={isBusy} aria-label={say.retryOf(job.title)} onClick={() => void retry()}>
        {say.retry}
      </Button>
      <Trouble problem={problem} />
    </>
  );
}
