import { Button } from 'antd';
import type { BackupRow } from '../../../../src-main/contract/backup.ts';
import { dataSize } from '../../../ui/data-size.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { when } from './when.ts';

export interface BackupActs {
  readonly isBusy: boolean;
  readonly onVerify: (backup: BackupRow) => void;
  readonly onDrill: (backup: BackupRow) => void;
  readonly onRestore: (backup: BackupRow) => void;
}

/** Whether it could be restored from, as far as is known. */
const isUsable = ({ fault }: BackupRow) => fault === null;

export const waysIn = ({ opensWith: { recoveryCode, passphrase } }: Pick<BackupRow, 'opensWith'>) =>
  recoveryCode && passphrase ? 'both' : recoveryCode ? 'recoveryCode' : passphrase ? 'passphrase' : 'none';

export function useBackupColumns({ isBusy, onVerify, onDrill, onRestore }: BackupActs): readonly Column<BackupRow>[] {
  const { words, times, may } = useDuty();
  const says = words.backup;
  const titles = says.columns;
  return [
    {
      key: 'createdAt',
      title: titles.createdAt,
      show: ({ createdAt }) => <b className="num">{times.full(createdAt)}</b>,
    },
    { key: 'kind', title: titles.kind, show: ({ kind }) => says.kinds[kind] },
    { key: 'size', title: titles.size, isNumber: true, isMinor: true, show: ({ bytes }) => dataSize(bytes) },
    { key: 'verified', title: titles.verified, show: (backup) => <Verified backup={backup} /> },
    { key: 'opens', title: titles.opens, isMinor: true, show: (backup) => says.opens[waysIn(backup)] },
    { key: 'since', title: titles.since, show: (backup) => <Since backup={backup} /> },
    {
      key: 'acts',
      title: titles.acts,
      isActs: true,
      show: (backup) => {
        const time = times.full(backup.createdAt);
        return (
          <div className="row-acts">
            <Button disabled={isBusy} aria-label={says.verifyOne(time)} onClick={() => onVerify(backup)}>
              {says.verify}
            </Button>
            {isUsable(backup) && may('restore.drill') ? (
              <Button disabled={isBusy} aria-label={says.drillOne(time)} onClick={() => onDrill(backup)}>
                {says.drill}
              </Button>
            ) : null}
            {isUsable(backup) && waysIn(backup) !== 'none' && may('restore.begin') ? (
              <Button danger disabled={isBusy} aria-label={says.restoreOne(time)} onClick={() => onRestore(backup)}>
                {says.restore}
              </Button>
            ) : null}
          </div>
        );
      },
    },
  ];
}

function Verified({ backup: { fault, verifiedAt } }: { backup: BackupRow }) {
  const { words, times } = useDuty();
  const says = words.backup;
  const [tone, said] =
    fault !== null
      ? ['err', says.faults[fault]]
      : verifiedAt === null
        ? ['warn', says.neverVerified]
        : ['ok', says.verifiedAt(when(times, verifiedAt))];
  return (
    <span className="tag num" data-tone={tone}>
      {said}
    </span>
  );
}

function Since({ backup: { since, createdAt } }: { backup: BackupRow }) {
  const { words, times } = useDuty();
  const says = words.backup;
  if (since === null) return says.sinceUnknown;
  const rows = since.entries + since.visits;
  return (
    <span className="backup-since num">
      {says.since(when(times, createdAt), rows)}
      {rows === 0 ? null : <small>{says.sinceDetail(since.entries, since.visits)}</small>}
    </span>
  );
}
