import { Modal } from 'antd';
import { useState } from 'react';
import type { BackupRow } from '../../../../src-main/contract/backup.ts';
import type { ReadyRestore } from '../../../../src-main/contract/restore.ts';
import { useReopening } from '../../../gateway/reopening.store.ts';
import { Steps } from '../parts/steps.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useDeed } from '../parts/use-deed.ts';
import { useWork } from '../parts/use-work.ts';
import { RestoreCompare } from './restore-compare.tsx';
import { RestoreConfirm } from './restore-confirm.tsx';
import { RestoreSecret } from './restore-secret.tsx';

interface RestoreDialogProps {
  readonly backup: BackupRow;
  readonly placeId: string;
  readonly onClose: () => void;
}

/** 恢复 in steps. Nothing is touched before the last one. */
export function RestoreDialog({ backup, placeId, onClose }: RestoreDialogProps) {
  const { words, times } = useDuty();
  const says = words.backup.restoring;
  const [secret, setSecret] = useState('');
  const [ready, setReady] = useState<ReadyRestore | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const [isUnderstood, setUnderstood] = useState(false);
  const check = useWork('restore.check');
  const begin = useDeed('restore.begin');
  const at = ready === null ? 1 : isConfirming ? 3 : 2;
  const isBusy = check.isBusy || begin.isBusy;

  const open = async () => {
    if (secret.trim() === '' || isBusy) return;
    const opened = await check.run({ backupId: backup.backupId, placeId, secret });
    if (opened === null) return;
    setSecret('');
    setReady(opened);
  };
  const restore = async () => {
    if (ready === null || isBusy) return;
    if ((await begin.run({ readyId: ready.readyId })) !== null) useReopening.getState().wait();
  };
  const step = {
    1: { text: says.check, canGo: secret.trim() !== '', go: () => void open() },
    2: { text: says.next, canGo: true, go: () => setConfirming(true) },
    3: { text: says.begin, canGo: isUnderstood, go: () => void restore() },
  }[at];
  return (
    <Modal
      open
      centered
      width={980}
      scrollLock={false}
      keyboard={!isBusy}
      closable={!isBusy}
      mask={{ closable: false }}
      title={says.title(times.full(backup.createdAt))}
      onCancel={onClose}
      okText={step.text}
      cancelText={words.common.cancel}
      cancelButtonProps={{ disabled: isBusy }}
      okButtonProps={{
        danger: at === 3,
        loading: isBusy,
        disabled: !step.canGo,
        htmlType: 'submit',
        form: 'restore',
      }}
    >
      <form
        id="restore"
        className="form backup-form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (step.canGo && !isBusy) step.go();
        }}
      >
        <Steps names={says.steps} at={at} />
        {ready === null ? (
          <RestoreSecret
            backup={backup}
            secret={secret}
            isChecking={check.isBusy}
            problem={check.problem}
            onSecret={setSecret}
          />
        ) : isConfirming ? (
          <RestoreConfirm
            ready={ready}
            isUnderstood={isUnderstood}
            problem={begin.problem}
            onUnderstood={setUnderstood}
          />
        ) : (
          <RestoreCompare ready={ready} />
        )}
      </form>
    </Modal>
  );
}
