import { Button, Progress } from 'antd';
import { useState } from 'react';
import type { PrintRun } from '../../../../../src-main/contract/printing.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { type Tone, useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import type { ProblemOf } from '../../parts/use-answer.ts';
import { RunFailures } from './run-failures.tsx';
import { doneOf } from './under-way.ts';

interface RunCardProps {
  readonly run: PrintRun;
  readonly onChanged: (run: PrintRun) => void;
}

function toneOf({ state, failed }: PrintRun): Tone | undefined {
  if (state === 'under-way') return 'warn';
  if (failed > 0) return 'err';
  return state === 'done' ? 'ok' : undefined;
}

/** One run: how far it is, what did not come out, and what can be done about it. */
export function RunCard({ run, onChanged }: RunCardProps) {
  const { words, times, call } = useDuty();
  const says = words.handbookRuns;
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemOf<'handbook.cancelRun' | 'handbook.retryRun'> | null>(null);
  const act = async (route: 'handbook.cancelRun' | 'handbook.retryRun') => {
    setBusy(true);
    const reply = await call(route, { printRunId: run.printRunId });
    setBusy(false);
    setAsking(false);
    setProblem('problem' in reply ? reply.problem : null);
    onChanged('value' in reply ? reply.value : run);
  };
  const done = doneOf(run);
  const manner = says.manner(words.printing.sidesShort[run.sides], run.paper, run.copies);
  const isUnderWay = run.state === 'under-way';
  return (
    <article className="panel-staff run-card" aria-label={run.title}>
      <header>
        <h4>{run.title}</h4>
        <span className="tag" data-tone={toneOf(run)}>
          {says.states[run.state]}
        </span>
      </header>
      <p className="run-facts num">{says.facts(times.full(run.startedAt), run.startedBy, run.printer, manner)}</p>
      <Progress
        percent={Math.floor((done / Math.max(1, run.total)) * 100)}
        showInfo={false}
        aria-label={says.progressOf(run.title)}
      />
      <div className="run-foot">
        <b className="num" role="status">
          {says.counts(run.printed, run.total, run.pages)}
          {run.failed === 0 ? null : <span data-tone="err">{says.failed(run.failed)}</span>}
        </b>
        {isUnderWay ? (
          <Button loading={isBusy} aria-label={says.cancelOf(run.title)} onClick={() => setAsking(true)}>
            {says.cancel}
          </Button>
        ) : null}
        {!isUnderWay && run.failed > 0 ? (
          <Button
            type="primary"
            loading={isBusy}
            aria-label={says.retryOf(run.title)}
            onClick={() => void act('handbook.retryRun')}
          >
            {says.retry(run.failed)}
          </Button>
        ) : null}
      </div>
      <Trouble problem={problem} />
      {run.failed > 0 ? <RunFailures key={run.failed} run={run} /> : null}
      {isAsking ? (
        <Confirm
          title={says.cancelTitle}
          lead={run.title}
          consequencesTitle={says.cancelThen}
          consequences={says.cancelConsequences(run.printed, run.total - done)}
          confirm={says.cancel}
          isBusy={isBusy}
          onConfirm={() => void act('handbook.cancelRun')}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </article>
  );
}
