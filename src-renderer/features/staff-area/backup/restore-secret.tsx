import { Input } from 'antd';
import { useEffect, useState } from 'react';
import type { BackupRow } from '../../../../src-main/contract/backup.ts';
import { claimTexts } from '../../../scanner/card-stream.ts';
import { recoveryCodeIn } from '../../../ui/recovery-code.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import type { ProblemOf } from '../parts/use-answer.ts';
import { waysIn } from './backup-columns.tsx';

interface RestoreSecretProps {
  readonly backup: BackupRow;
  readonly secret: string;
  readonly isChecking: boolean;
  readonly problem: ProblemOf<'restore.check'> | null;
  readonly onSecret: (secret: string) => void;
}

/** What opens the backup: typed, or scanned off the sheet. */
export function RestoreSecret({ backup, secret, isChecking, problem, onSecret }: RestoreSecretProps) {
  const { words } = useDuty();
  const says = words.backup.restoring;
  const demoCode = useAnswer('station.status', {}).value?.demoRecoveryCode ?? null;
  const ways = waysIn(backup);
  const way = ways === 'none' ? 'both' : ways;
  const [isShown, setShown] = useState(way === 'recoveryCode');
  useEffect(
    () =>
      claimTexts((text) => {
        const code = recoveryCodeIn(text);
        if (code !== null) onSecret(code);
        return code !== null;
      }),
    [onSecret],
  );
  return (
    <>
      <p>{says.lead}</p>
      {demoCode === null ? null : <p className="staff-hint num">{says.demo(demoCode)}</p>}
      <div className="field">
        <label htmlFor="restore-secret">{says.secret[way]}</label>
        <Input
          id="restore-secret"
          type={isShown ? 'text' : 'password'}
          autoFocus
          autoComplete="one-time-code"
          spellCheck={false}
          maxLength={200}
          value={secret}
          disabled={isChecking}
          aria-describedby="restore-secret-said"
          onChange={(event) => onSecret(event.target.value)}
        />
        <small id="restore-secret-said">{says.secretHint[way]}</small>
      </div>
      <label className="backup-check">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
        {says.show}
      </label>
      <p className="backup-checking" role="status">
        {isChecking ? says.checking : ''}
      </p>
      <Trouble problem={problem} />
    </>
  );
}
