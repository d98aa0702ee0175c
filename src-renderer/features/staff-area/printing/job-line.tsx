import { Button } from 'antd';
import { useState } from 'react';
import type { PrintJob } from '../../../../src-main/contract/printing.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { type ProblemOf, useAnswer } from '../parts/use-answer.ts';
import { isUnfinished, JobStateTag } from './states.tsx';

/** One job, followed until it is over. */
export function JobLine({ job: first }: { readonly job: PrintJob }) {
  const { words } = useDuty();
  const say = words.printing;
  const [isOver, setOver] = useState(!isUnfinished(first.state));
  const list = useAnswer('printing.jobs', { limit: 20 }, isOver ? undefined : 2000);
  const job = list.value?.jobs.find(({ jobId }) => jobId === first.jobId) ?? first;
  if (!isOver && !isUnfinished(job.state)) setOver(true);
  return (
    <div className="print-job" role="status">
      <JobStateTag state={job.state} />
      {job.number === '' ? null : <span className="num">{job.number}</span>}
      {job.failure === null ? null : <p>{say.failures[job.failure]}</p>}
      {isUnfinished(job.state) ? <CancelJob job={job} onDone={list.reload} /> : null}
    </div>
  );
}

export function CancelJob({ job, onDone }: { readonly job: PrintJob; readonly onDone: () => void }) {
  const { words, call, tell } = useDuty();
  const say = words.printing;
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemOf<'printing.cancel'> | null>(null);
  const cancel = async () => {
    setBusy(true);
    const reply = await call('printing.cancel', { jobId: job.jobId });
    setBusy(false);
    setProblem('problem' in reply ? reply.problem : null);
    if ('value' in reply) tell('ok', say.cancelled);
    onDone();
  };
  return (
    <>
      <Button loading={isBusy} aria-label={say.cancelOf(job.title)} onClick={() => void cancel()}>
        {say.cancel}
      </Button>
      <Trouble problem={problem} />
    </>
  );
}
