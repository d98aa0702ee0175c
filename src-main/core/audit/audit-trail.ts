/** The end of the chain: who writes the next entry, and what it holds on to. */
import { StorageFault, type Database } from '../database/database.ts';
import type { TrailAnchor } from '../database/start-up.ts';
import type { AuditHead } from '../database/state-record.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { StationSecrets } from '../secrets/station-secrets.service.ts';
import type { AuditRepository } from './audit.repository.ts';
import { type Deed, writtenOf } from './audited-call.ts';
import { beginning, hashOf, textOf } from './entry-chain.ts';

interface TrailParts {
  readonly repository: AuditRepository;
  readonly anchor: TrailAnchor;
  readonly database: Database;
  readonly secrets: StationSecrets;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** From an entry until the anchor follows it; in between others share it. */
const anchoredAfterMs = 1000;

export type AuditTrail = Awaited<ReturnType<typeof openTrail>>;

export async function openTrail({ repository, anchor, database, secrets, clock, logger }: TrailParts) {
  const last = (await repository.last()) ?? beginning;
  const found = anchor.found ?? beginning;
  const isWhole = found.seq === 0 || (await repository.hashAt(found.seq)) === found.hash;
  // Where entries were cut off, those to come begin behind the gap and keep it in sight for good.
  let head: AuditHead = isWhole ? last : { seq: Math.max(found.seq, last.seq), hash: found.hash };
  if (!isWhole) logger.error('audit.cut-off', { known: found.seq, found: last.seq });

  let anchored = found.seq;
  let waiting: NodeJS.Timeout | undefined;
  let keeping: Promise<void> = Promise.resolve();

  async function follow(): Promise<void> {
    if (anchored === head.seq) return;
    const next = head;
    try {
      await anchor.note(next);
      anchored = next.seq;
    } catch (error) {
      // The chain itself is whole; the next round tries again.
      logger.warn('audit.not-anchored', { error: error instanceof Error ? error.name : typeof error });
    }
  }

  /** What the trail has come to is written beside the database. */
  function keep(): Promise<void> {
    clearTimeout(waiting);
    waiting = undefined;
    keeping = keeping.then(follow);
    return keeping;
  }

  function keepSoon(): void {
    waiting ??= setTimeout(() => void keep(), anchoredAfterMs).unref();
  }

  return {
    keep,
    head: (): AuditHead => head,
    /** What is known of it from outside of its own rows. */
    anchors: (): AuditHead[] => [found, head].filter(({ seq }) => seq > 0),

    /** Inside a write. @throws StorageFault storage.full, storage.unavailable: what was to be entered must not stand. */
    async enter(deed: Deed): Promise<void> {
      const entry = { seq: head.seq + 1, at: clock.now(), ...writtenOf(deed), keyId: secrets.keyId };
      const hash = hashOf(secrets, head.hash, textOf(entry));
      try {
        await repository.add({ ...entry, hash });
      } catch (error) {
        if (!(error instanceof StorageFault) || error.code !== 'storage.constraint') throw error;
        throw new StorageFault('storage.unavailable', error.sqlite);
      }
      database.afterCommit(() => {
        head = { seq: entry.seq, hash };
        keepSoon();
      });
    },
  };
}
