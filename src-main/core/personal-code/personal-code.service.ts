/**
 * 个人密码: four digits beside the card. A try is counted as failed before the code is looked at, so that a kill in
 * between is a failure too. Waits run on the monotonic clock; after a restart the rest last written down begins again.
 * Twenty failures in a row lock until staff set a new one.
 */
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { lockedAt, waitAfter } from '../kernel/rising-waits.ts';
import { runningWaits } from '../kernel/running-waits.ts';
import { hashSecret, isSecret, nobodysHash } from '../kernel/slow-hash.ts';
import type { MembersService } from '../members/members.service.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import type { StationSecrets } from '../secrets/station-secrets.service.ts';
import type { PersonalCodeRepository, StoredCode } from './personal-code.repository.ts';
import { isTooSimple } from './simple-codes.ts';

interface Parts {
  readonly repository: PersonalCodeRepository;
  readonly members: Pick<MembersService, 'fieldsOf' | 'known'>;
  readonly receipts: ReceiptsService;
  readonly secrets: StationSecrets;
  readonly database: Database;
  readonly clock: Clock;
}

export type PersonalCodes = Awaited<ReturnType<typeof personalCodesService>>;

/** Of digests with a pepper, in front of the hash. Those made before there was one have none, until the code is next used. */
const peppered = 'peppered';

export async function personalCodesService({ repository, members, receipts, secrets, database, clock }: Parts) {
  const withPepper = (memberId: MemberId, given: string): string => secrets.sign('code', `${memberId}:${given}`);
  const digestOf = async (memberId: MemberId, given: string): Promise<string> =>
    peppered + (await hashSecret(withPepper(memberId, given)));
  const isRightFor = ({ memberId, hash }: StoredCode, given: string): Promise<boolean> =>
    hash.startsWith(peppered)
      ? isSecret(withPepper(memberId, given), hash.slice(peppered.length))
      : isSecret(given, hash);

  const stored = await repository.waiting();
  const waits = runningWaits(
    clock,
    stored.map(({ memberId, waitLeftMs }) => [memberId, waitLeftMs] as const),
  );

  /** @throws Refusal own.locked, own.wait */
  async function knock(memberId: MemberId): Promise<StoredCode | undefined> {
    return database.write(async () => {
      const code = await repository.of(memberId);
      if (!code) return undefined;
      if (code.failures >= lockedAt) throw new Refusal('own.locked');
      const left = waits.left(memberId);
      if (left > 0) throw new Refusal('own.wait', { seconds: Math.ceil(left / 1000) });
      const failures = code.failures + 1;
      const waitLeftMs = waitAfter(failures);
      await repository.count(memberId, code.hash, { failures, waitLeftMs });
      // Before the commit is known, on purpose: too long a wait is safe, too short a one is not.
      waits.begin(memberId, waitLeftMs);
      return code;
    });
  }

  return {
    /**
     * Outside any write. Takes as long for nobody, for somebody without a code and for a wrong one.
     * @throws Refusal own.no-code, own.wrong-code, own.wait, own.locked
     */
    async prove(memberId: MemberId | undefined, given: string): Promise<void> {
      const code = memberId === undefined ? undefined : await knock(memberId);
      const isRight = code ? await isRightFor(code, given) : await isSecret(given, nobodysHash);
      if (memberId === undefined || !code) throw new Refusal('own.no-code');
      if (!isRight) throw new Refusal('own.wrong-code');
      const isStill = await database.write(() => repository.count(memberId, code.hash, { failures: 0, waitLeftMs: 0 }));
      if (!isStill) throw new Refusal('own.wrong-code');
      waits.end(memberId);
      if (!code.hash.startsWith(peppered)) {
        await repository.renew(memberId, code.hash, await digestOf(memberId, given));
      }
    },

    /** Outside any write. A new code ends an old one and its waits. @throws Refusal member.unknown, own.code-too-simple */
    async set(requestKey: string, memberId: MemberId, given: string, setBy: string): Promise<void> {
      const fields = (await members.fieldsOf([memberId])).get(memberId);
      if (!fields) throw new Refusal('member.unknown');
      if (isTooSimple(given, fields)) throw new Refusal('own.code-too-simple');
      const hash = await digestOf(memberId, given);
      await receipts.once('own.setCode', requestKey, async () => {
        await repository.put({ memberId, hash, setAt: clock.now(), setBy, failures: 0, waitLeftMs: 0 });
        database.afterCommit(() => waits.end(memberId));
        return {};
      });
    },

    /** Outside any write. @throws Refusal own.no-code */
    remove: async (requestKey: string, memberId: MemberId): Promise<void> => {
      await receipts.once('own.removeCode', requestKey, async () => {
        if ((await repository.remove([memberId])).length === 0) throw new Refusal('own.no-code');
        database.afterCommit(() => waits.end(memberId));
        return {};
      });
    },

    /** @throws Refusal member.unknown */
    async of(memberId: MemberId): Promise<{ setAt: number | null; setBy: string; isLocked: boolean }> {
      if (!members.known(memberId)) throw new Refusal('member.unknown');
      const code = await repository.of(memberId);
      if (!code) return { setAt: null, setBy: '', isLocked: false };
      return { setAt: code.setAt, setBy: code.setBy, isLocked: code.failures >= lockedAt };
    },

    /** Every minute: what is left of running waits survives a power cut. */
    async keep(): Promise<void> {
      const running = waits.running();
      if (running.length === 0) return;
      await database.write(async () => {
        for (const [memberId, left] of running) await repository.keepWait(memberId, left);
      });
    },

    hasAny: repository.hasAny,
    membersWithRecords: repository.among,
    /** Everybody who has a code. */
    membersRemembered: repository.everybody,

    /** Inside a write. Returns how many went. */
    async forgetMembers(ids: readonly MemberId[]): Promise<number> {
      const gone = await repository.remove(ids);
      database.afterCommit(() => gone.forEach((memberId) => waits.end(memberId)));
      return gone.length;
    },
  };
}
