import type { Answer } from '../../../../src-main/contract/registry.ts';
import { useDuty } from '../parts/staff-duty.ts';

/** Whether the trail is as it was written; while it is checked anew the last result stays. */
export function ChainState({ verdict }: { verdict: Answer<'audit.verify'> | null }) {
  const { words } = useDuty();
  const says = words.audit.chain;
  if (verdict === null)
    return (
      <section className="audit-chain" role="status" aria-label={says.label}>
        <b>{says.checking}</b>
      </section>
    );
  const { entries, brokenAt, why, head } = verdict;
  if (brokenAt !== null && why !== null)
    return (
      <section className="audit-chain" data-tone="err" role="alert" aria-label={says.label}>
        <b className="num">{says.broken[why](brokenAt)}</b>
        <p>{why === 'key-lost' ? says.keyCure : says.cure}</p>
      </section>
    );
  return (
    <section className="audit-chain" data-tone="ok" role="status" aria-label={says.label}>
      <b className="num">{says.whole(entries)}</b>
      {head.seq === 0 ? null : <span className="num">{says.head(head.seq, head.code)}</span>}
      <p>{says.compare}</p>
    </section>
  );
}
