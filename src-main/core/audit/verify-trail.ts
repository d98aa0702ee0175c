/** Goes along the whole chain and says where it is broken first. */
import type { AuditHead } from '../database/state-record.ts';
import type { StationSecrets } from '../secrets/station-secrets.service.ts';
import type { AuditRepository } from './audit.repository.ts';
import { beginning, hashOf, type Link } from './entry-chain.ts';

/** Few enough that nothing else waits longer than a few milliseconds. */
const atOnce = 400;

type WhyBroken = 'changed' | 'missing' | 'cut-off' | 'key-lost';
export interface Verdict {
  readonly entries: number;
  readonly brokenAt: number | null;
  readonly why: WhyBroken | null;
}

interface Parts {
  readonly repository: Pick<AuditRepository, 'after' | 'total'>;
  readonly secrets: StationSecrets;
  /** What is known from elsewhere to have been written. */
  readonly anchors: readonly AuditHead[];
}

interface Break {
  readonly brokenAt: number;
  readonly why: WhyBroken;
}

export async function verifyTrail({ repository, secrets, anchors }: Parts): Promise<Verdict> {
  const known = new Map(anchors.map(({ seq, hash }) => [seq, hash]));
  let last: AuditHead = beginning;
  let keyLost: Break | null = null;

  function breakAt({ seq, hash, text, keyId }: Link): Break | null {
    if (seq !== last.seq + 1) return { brokenAt: last.seq + 1, why: 'missing' };
    const isOfThisKey = keyId === secrets.keyId;
    if (isOfThisKey && hash !== hashOf(secrets, last.hash, text)) return { brokenAt: seq, why: 'changed' };
    if ((known.get(seq) ?? hash) !== hash) return { brokenAt: seq, why: 'changed' };
    if (!isOfThisKey) keyLost ??= { brokenAt: seq, why: 'key-lost' };
    return null;
  }

  async function firstBreak(): Promise<Break | null> {
    let coming = repository.after(last.seq, atOnce);
    for (let links = await coming; links.length > 0; links = await coming) {
      // Read while these are checked.
      coming = repository.after(links.at(-1)?.seq ?? 0, atOnce);
      for (const link of links) {
        const broken = breakAt(link);
        if (broken) {
          await coming;
          return broken;
        }
        last = link;
      }
    }
    // What nobody can check any more stands after what is surely wrong.
    return Math.max(0, ...known.keys()) > last.seq ? { brokenAt: last.seq + 1, why: 'cut-off' } : keyLost;
  }

  const broken = await firstBreak();
  return { entries: await repository.total(null), brokenAt: broken?.brokenAt ?? null, why: broken?.why ?? null };
}
