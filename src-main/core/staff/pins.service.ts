/** Who has a PIN of which term. It dies with the term; a new one opens a door that was locked. */
import { Refusal } from '../../contract/route.ts';
import type { MemberId, TermId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import type { TermsService } from '../terms/terms.service.ts';
import type { PinCheck } from './pin-check.service.ts';
import type { PinThrottle } from './pin-throttle.ts';
import type { PinsRepository } from './pins.repository.ts';
import type { Sessions, StaffMember } from './sessions.ts';
import { isWeakPin } from './weak-pins.ts';
import type { Whos } from './who.ts';

interface Parts {
  readonly repository: PinsRepository;
  readonly check: PinCheck;
  readonly throttle: PinThrottle;
  readonly whos: Whos;
  readonly sessions: Sessions;
  readonly members: Pick<MembersService, 'fieldsOf' | 'known'>;
  readonly terms: Pick<TermsService, 'current' | 'planned' | 'requireCurrent' | 'staffOf'>;
  readonly isMentor: (memberId: MemberId) => Promise<boolean>;
  readonly receipts: ReceiptsService;
  readonly database: Database;
  readonly clock: Clock;
}

export interface NewPin {
  readonly requestKey: string;
  readonly memberId: MemberId;
  readonly pin: string;
  readonly by: string;
}

type TermState = 'current' | 'planned';

export type PinsService = ReturnType<typeof pinsService>;

export function pinsService(parts: Parts) {
  const { repository, check, throttle, whos, sessions, members, terms, isMentor, receipts, database, clock } = parts;

  function termIdOf(state: TermState): TermId {
    if (state === 'current') return terms.requireCurrent().termId;
    const planned = terms.planned();
    if (!planned) throw new Refusal('term.none-planned');
    return planned.termId;
  }

  /** @throws Refusal staff.unknown */
  async function requireStaff(memberId: MemberId, state: TermState): Promise<void> {
    const isStaff = terms.staffOf(state).some((one) => one.memberId === memberId) || (await isMentor(memberId));
    if (!isStaff) throw new Refusal('staff.unknown');
  }

  const isOf = (memberId: MemberId) => (staff: StaffMember) => staff.kind === 'staff' && staff.memberId === memberId;

  /** Of the term before it: a PIN that others may have seen for a year begins no new one. */
  async function isAsBefore(termId: TermId, memberId: MemberId, pin: string): Promise<boolean> {
    const [before] = await repository.ofOtherTerms(termId, memberId);
    return before !== undefined && check.isPinOf(before, pin);
  }

  /** Outside any write. `kept`: where the person is signed in and stays so. */
  async function set(
    route: 'staff.setPin' | 'staff.changePin',
    { requestKey, memberId, pin, by }: NewPin,
    state: TermState,
    kept?: string,
  ): Promise<void> {
    const termId = termIdOf(state);
    await requireStaff(memberId, state);
    const fields = (await members.fieldsOf([memberId])).get(memberId);
    if (!fields) throw new Refusal('staff.unknown');
    if (isWeakPin(pin, fields)) throw new Refusal('staff.pin-too-weak');
    const isOldOne = await isAsBefore(termId, memberId, pin);
    const hash = await check.hashOf(termId, memberId, pin);
    await receipts.once(route, requestKey, async () => {
      if (isOldOne) throw new Refusal('staff.pin-as-before');
      // Midnight may have passed while it was hashed.
      if (termIdOf(state) !== termId)
        throw new Refusal(state === 'current' ? 'term.none-current' : 'term.none-planned');
      await repository.put({ termId, memberId, hash, setAt: clock.now(), setBy: by });
      await throttle.clear([whos.keyOf(memberId)]);
      if (state === 'current') database.afterCommit(() => sessions.endOf(isOf(memberId), kept));
      return {};
    });
  }

  /** Keys of whoever has a PIN that opens something, or will. */
  async function livingKeys(): Promise<string[]> {
    const living = [terms.current(), terms.planned()].flatMap((term) => term?.termId ?? []);
    const pins = await Promise.all(living.map(repository.ofTerm));
    return [...new Set(pins.flat().map(({ memberId }) => memberId))].map(whos.keyOf);
  }

  return {
    /** @throws Refusal staff.unknown, staff.pin-too-weak, staff.pin-as-before, term.none-current, term.none-planned */
    set: (wish: NewPin, state: TermState): Promise<void> => set('staff.setPin', wish, state),

    /** The own one, at `connection`. @throws Refusal staff.pin-too-weak, staff.pin-as-before, staff.not-by-pin */
    async change(connection: string, wish: Omit<NewPin, 'memberId'>): Promise<void> {
      const staff = sessions.of(connection, true);
      if (staff?.kind !== 'staff') throw new Refusal('staff.not-by-pin');
      await set('staff.changePin', { ...wish, memberId: staff.memberId }, 'current', connection);
    },

    /** Inside a write: of the current and the coming term. @throws Refusal staff.unknown */
    async remove(memberId: MemberId): Promise<void> {
      if (!members.known(memberId)) throw new Refusal('staff.unknown');
      await repository.remove([memberId]);
      database.afterCommit(() => sessions.endOf(isOf(memberId)));
    },

    /** Inside a write. @throws Refusal staff.unknown */
    async unlock(memberId: MemberId): Promise<void> {
      if (!members.known(memberId)) throw new Refusal('staff.unknown');
      await throttle.clear([whos.keyOf(memberId)]);
    },

    /** When each PIN of the term was set, epoch ms. */
    setTimes: async (termId: TermId): Promise<Map<MemberId, number>> =>
      new Map((await repository.ofTerm(termId)).map((pin) => [pin.memberId, pin.setAt])),

    async lockedAmong(ids: Iterable<MemberId>): Promise<Set<MemberId>> {
      const locked = await throttle.locked();
      return new Set([...ids].filter((id) => locked.has(whos.keyOf(id))));
    },

    /**
     * Inside a write: a term is over, and whoever came in by a PIN of it is out. Its PINs stay, dead, for the comparison
     * with the next; those of the terms before it go.
     */
    async endTerm(ended: TermId): Promise<void> {
      await repository.removeOfOtherTerms([ended, terms.planned()?.termId ?? ended]);
      database.afterCommit(() => sessions.endOf((staff) => staff.kind === 'staff' && staff.termId === ended));
    },

    /**
     * Inside a write: counts of tries before then. Those of whoever has a PIN that opens something stay, else patience
     * would give twenty tries again and again.
     */
    forgetDoors: async (before: number): Promise<number> => throttle.removeBefore(before, await livingKeys()),

    membersWithRecords: repository.among,
    membersRemembered: repository.everybody,

    /** Inside a write. Returns how many rows went. */
    async forgetMembers(ids: readonly MemberId[]): Promise<number> {
      await throttle.clear(ids.map(whos.keyOf));
      return repository.remove(ids);
    },
  };
}
