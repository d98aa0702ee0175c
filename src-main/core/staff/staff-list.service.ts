/** Who may come in: administrators, staff of the current term, mentors. */
import type { MemberId, Post, TermId } from '../../contract/values.ts';
import type { MembersService } from '../members/members.service.ts';
import type { TermsService } from '../terms/terms.service.ts';
import type { AdministratorsService } from './administrators.service.ts';
import type { PinsService } from './pins.service.ts';
import type { RecoveryService } from './recovery.service.ts';
import type { StaffMember } from './sessions.ts';

interface Parts {
  readonly administrators: AdministratorsService;
  readonly pins: PinsService;
  readonly recovery: RecoveryService;
  readonly members: Pick<MembersService, 'known'>;
  readonly terms: Pick<TermsService, 'current' | 'staffOf'>;
  /** Everybody who is somebody's mentor now. */
  readonly mentors: () => Promise<readonly MemberId[]>;
}

export type StaffListService = ReturnType<typeof staffListService>;

export function staffListService({ administrators, pins, recovery, members, terms, mentors }: Parts) {
  async function people() {
    const term = terms.current();
    const postsOf = new Map<MemberId, readonly Post[]>(
      terms.staffOf('current').map(({ memberId, posts }) => [memberId, posts]),
    );
    const mentoring = new Set(await mentors());
    const ids = new Set([...postsOf.keys(), ...mentoring]);
    const setTimes = term ? await pins.setTimes(term.termId) : new Map<MemberId, number>();
    const locked = await pins.lockedAmong(ids);
    return [...ids].map((memberId) => ({
      memberId,
      name: members.known(memberId)?.name ?? '',
      className: members.known(memberId)?.className ?? '',
      posts: [...(postsOf.get(memberId) ?? [])],
      isMentor: mentoring.has(memberId),
      pinSetAt: setTimes.get(memberId) ?? null,
      isLocked: locked.has(memberId),
    }));
  }

  return {
    /** @param asking NULL: at the command line */
    async all(asking: StaffMember | null) {
      const isYou = (id: number) => asking?.kind === 'administrator' && asking.accountId === id;
      return {
        administrators: (await administrators.all()).map(({ id, name, createdAt }) => ({
          accountId: id,
          name,
          createdAt,
          isYou: isYou(id),
        })),
        people: await people(),
        recoveryCode: await recovery.state(),
      };
    },

    /** Who has a PIN of the term, and who of them is locked out. */
    async pinsOf(termId: number): Promise<{ withPin: ReadonlySet<number>; locked: ReadonlySet<number> }> {
      const withPin = new Set((await pins.setTimes(termId as TermId)).keys());
      return { withPin, locked: await pins.lockedAmong(withPin) };
    },
  };
}
