import { useState } from 'react';
import type { BackupPlace, BackupRow } from '../../../../src-main/contract/backup.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { useWork } from '../parts/use-work.ts';
import { useBackupColumns } from './backup-columns.tsx';
import { placeName } from './place-name.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { useAgain } from './use-again.ts';

interface BackupListProps {
  readonly place: BackupPlace;
  readonly round: number;
  readonly isBusy: boolean;
  /** Something was begun or has ended. */
  readonly onWork: () => void;
}

/** The backups of one place, newest first. */
export function BackupList({ place, round, isBusy, onWork }: BackupListProps) {
  const { words, tell } = useDuty();
  const says = words.backup;
  const { placeId } = place;
  const list = useAnswer('backup.list', { placeId });
  useAgain(round, list.reload);
  const verify = useWork('backup.verify');
  const drill = useDeed('restore.drill');
  const [restoring, setRestoring] = useState<BackupRow | null>(null);

  const onVerify = async ({ backupId }: BackupRow) => {
    const asked = verify.run({ backupId, placeId });
    onWork();
    const done = await asked;
    onWork();
    if (done === null) return;
    const { fault } = done.backup;
    if (fault === null) tell('ok', says.verified);
    else tell('err', says.notVerified(says.faults[fault]));
  };
  const onDrill = async ({ backupId }: BackupRow) => {
    const asked = drill.run({ backupId, placeId });
    onWork();
    const done = await asked;
    onWork();
    if (done === null) return;
    const { isGood, rows, took } = done.result;
    if (isGood) tell('ok', says.drills.done(rows, (took / 1000).toFixed(1)));
    else tell('err', says.drills.failed);
  };
  const columns = useBackupColumns({
    isBusy: isBusy || verify.isBusy || drill.isBusy,
    onVerify: (backup) => void onVerify(backup),
    onDrill: (backup) => void onDrill(backup),
    onRestore: setRestoring,
  });
  return (
    <>
      <Trouble problem={list.problem ?? verify.problem ?? drill.problem} onRetry={list.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.list(placeName(says, place))}
          columns={columns}
          rows={list.value?.backups ?? null}
          rowKey={({ backupId }) => backupId}
          empty={says.empty}
        />
      </section>
      {restoring === null ? null : (
        <RestoreDialog backup={restoring} placeId={placeId} onClose={() => setRestoring(null)} />
      )}
    </>
  );
}
