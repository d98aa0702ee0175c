import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useDuty } from '../parts/staff-duty.ts';

interface Comparison {
  readonly areCountsSame: boolean;
  readonly isHashSame: boolean;
  readonly isAuditHeadSame: boolean;
}

/** What was compared after the data came back, each by icon, colour and words. */
export function Proof({ of }: { readonly of: Comparison }) {
  const { words } = useDuty();
  const says = words.backup.last;
  const lines = [
    [says.counts, of.areCountsSame],
    [says.hash, of.isHashSame],
    [says.head, of.isAuditHeadSame],
  ] as const;
  return (
    <ul className="backup-proof">
      {lines.map(([said, isSame]) => (
        <li key={said} data-tone={isSame ? 'ok' : 'err'}>
          {isSame ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
          {isSame ? said : `${said}：${says.differs}`}
        </li>
      ))}
    </ul>
  );
}
