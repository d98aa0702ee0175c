import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { type ProblemOf, useAnswer } from '../parts/use-answer.ts';
import { RecoveryCodeDialog } from './recovery-code-dialog.tsx';

interface RecoveryPanelProps {
  readonly state: Answer<'staff.list'>['recoveryCode'];
  readonly onChanged: () => void;
}

/** The sealed one-time code for when no administrator can come in. */
export function RecoveryPanel({ state, onChanged }: RecoveryPanelProps) {
  const { words, times, call } = useDuty();
  const says = words.administrators;
  const [code, setCode] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemOf<'staff.newRecoveryCode'> | null>(null);
  const overview = useAnswer('backup.overview', {});
  // One of before there were backups opens none of them.
  const isOld = overview.value?.hasRecoveryCode === false;
  const isGood = state !== null && state.usedAt === null && !isOld;

  const renew = async () => {
    setBusy(true);
    const reply = await call('staff.newRecoveryCode', {});
    setBusy(false);
    setProblem('problem' in reply ? reply.problem : null);
    if ('value' in reply) setCode(reply.value.code);
    overview.reload();
    onChanged();
  };
  const told =
    state === null
      ? says.noCode
      : state.usedAt === null
        ? (isOld ? says.codeOld : says.codeUnused)(times.day(state.madeAt))
        : says.codeUsed(times.day(state.usedAt));
  return (
    <section className="panel-staff settings-panel" aria-labelledby="recovery-title">
      <h3 id="recovery-title">{says.recovery}</h3>
      <p className="staff-hint">{says.recoveryLead}</p>
      <p className="recovery-state num" data-tone={isGood ? 'ok' : 'warn'}>
        {told}
      </p>
      <Trouble problem={problem} />
      <div className="settings-acts">
        <small>{says.newCodeHint}</small>
        <Button type={isGood ? 'default' : 'primary'} loading={isBusy} onClick={() => void renew()}>
          {says.newCode}
        </Button>
      </div>
      {code === null ? null : <RecoveryCodeDialog code={code} onClose={() => setCode(null)} />}
    </section>
  );
}
