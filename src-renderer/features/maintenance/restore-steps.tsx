import { useState } from 'react';
import type { BackupRow } from '../../../src-main/contract/backup.ts';
import type { ReadyRestore } from '../../../src-main/contract/restore.ts';
import { newRequestKey } from '../../gateway/gateway.ts';
import { useReopening } from '../../gateway/reopening.store.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { useMaintenanceWords } from '../../words/use-maintenance-words.ts';
import { ChooseBackup } from './choose-backup.tsx';
import { Compare } from './compare.tsx';
import { ConfirmRestore } from './confirm-restore.tsx';
import { momentOf } from './moments.ts';
import { ProblemLine } from './problem-line.tsx';
import { SecretField } from './secret-field.tsx';
import { useAsk } from './use-ask.ts';
import type { MaintenanceFacts } from './use-facts.ts';

interface RestoreStepsProps {
  readonly facts: MaintenanceFacts;
  readonly zone: string;
  readonly onBack: () => void;
}

/** Choose, open, compare, confirm. Nothing is exchanged before the last press. */
export function RestoreSteps({ facts, zone, onBack }: RestoreStepsProps) {
  const says = useMaintenanceWords();
  const words = says.restore;
  const [backup, setBackup] = useState<BackupRow | null>(null);
  const [secret, setSecret] = useState('');
  const [ready, setReady] = useState<ReadyRestore | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const [isUnderstood, setUnderstood] = useState(false);
  const [requestKey] = useState(newRequestKey);
  const check = useAsk('maintenance.check');
  const restore = useAsk('maintenance.restore');
  const isBusy = check.isBusy || restore.isBusy;
  const isFresh = facts.why === 'fresh';
  const at = backup === null ? 0 : ready === null ? 1 : isConfirming ? 3 : 2;

  const open = async () => {
    if (backup === null || secret.trim() === '' || isBusy) return;
    const { backupId, placeId } = backup;
    const opened = await check.run({ backupId, placeId, secret });
    if (opened === null) return;
    setSecret('');
    setReady(opened);
  };
  const begin = async () => {
    if (ready === null || !isUnderstood || isBusy) return;
    if ((await restore.run({ requestKey, readyId: ready.readyId })) !== null) useReopening.getState().wait();
  };
  const back = () => {
    check.forgive();
    restore.forgive();
    setUnderstood(false);
    if (at === 3) return setConfirming(false);
    setSecret('');
    setReady(null);
    if (at === 0) return onBack();
    setBackup(null);
  };
  const act = [
    null,
    { text: isBusy ? words.checking : words.check, can: secret.trim() !== '', go: () => void open() },
    { text: words.next, can: true, go: () => setConfirming(true) },
    { text: isFresh ? words.beginMove : words.begin, can: isUnderstood, go: () => void begin() },
  ][at];
  return (
    <main className="maintenance-steps">
      <h2>
        {isFresh ? says.move.title : words.title}
        <small className="num">
          {words.stepOf(at + 1, words.steps.length)} · {words.steps[at]}
        </small>
      </h2>
      {at === 0 ? <ChooseBackup facts={facts} zone={zone} onChoose={setBackup} /> : null}
      {backup !== null && at === 1 ? (
        <SecretField
          label={`${momentOf(backup.createdAt, zone)} · ${words.secret[wayIn(backup)]}`}
          hint={words.secretHint}
          secret={secret}
          isBusy={isBusy}
          isShownFirst={wayIn(backup) === 'recoveryCode'}
          onSecret={setSecret}
          onSubmit={() => void open()}
        />
      ) : null}
      {ready !== null && at === 2 ? <Compare ready={ready} zone={zone} isFresh={isFresh} /> : null}
      {ready !== null && at === 3 ? (
        <ConfirmRestore
          ready={ready}
          zone={zone}
          isFresh={isFresh}
          isUnderstood={isUnderstood}
          onUnderstood={setUnderstood}
        />
      ) : null}
      <ProblemLine problem={check.problem ?? restore.problem} />
      <ActBar>
        <button type="button" className="btn quiet" disabled={isBusy} onClick={back}>
          {words.back}
        </button>
        {act ? (
          <button
            type="button"
            className="btn primary"
            disabled={!act.can || isBusy}
            aria-busy={isBusy}
            onClick={act.go}
          >
            {act.text}
          </button>
        ) : null}
      </ActBar>
    </main>
  );
}

const wayIn = ({ opensWith: { recoveryCode, passphrase } }: BackupRow) =>
  recoveryCode === passphrase ? 'both' : recoveryCode ? 'recoveryCode' : 'passphrase';
