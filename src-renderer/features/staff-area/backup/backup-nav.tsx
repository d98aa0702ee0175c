import { Link } from 'wouter';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { useBackupAge } from './use-backup-age.ts';

/** Below the navigation: how old the newest backup is, on every page and for everybody on duty. */
export function BackupNav() {
  const { words, may } = useDuty();
  const says = words.backup.bar;
  const { age } = useBackupAge();
  const status = useAnswer('station.status', {}, 60_000);
  if (age === null || status.value === null) return null;
  const isMine = may('backup.overview');
  const old = age.verifiedAt === null ? null : words.backup.ago(status.value.now - age.verifiedAt);
  const said = old === null ? says.never : age.isLate ? says.late(old) : says.verified(old);
  const told = age.isLate && !isMine ? `${said}，${says.tell}` : said;
  const tone = age.isLate ? 'warn' : 'calm';
  return (
    <div className="backup-age num" data-tone={tone} role="group" aria-label={says.label}>
      {isMine ? <Link href="/backup">{told}</Link> : <span>{told}</span>}
      {isMine && age.isDrillDue ? (
        <Link href="/backup" data-tone="warn">
          {says.drillDue}
        </Link>
      ) : null}
    </div>
  );
}
