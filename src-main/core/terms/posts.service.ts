/** Who is appointed to which post of the current term, and until when. */
import type { OutputOf } from '../../contract/route.ts';
import { Refusal } from '../../contract/route.ts';
import type { termsRoutes } from '../../contract/terms.ts';
import { type AppointmentId, type MemberId, type Post, posts, type TermId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import type { AppointmentsRepository, StoredAppointment } from './appointments.repository.ts';
import type { TermMemory } from './term-memory.ts';
import type { TermsService } from './terms.service.ts';

interface Parts {
  readonly appointments: AppointmentsRepository;
  readonly memory: TermMemory;
  readonly terms: TermsService;
  readonly members: Pick<MembersService, 'known'>;
  readonly clock: Clock;
}

/** Who has a PIN in the term, and who is locked out. */
export type PinsOf = (termId: number) => Promise<{ withPin: ReadonlySet<number>; locked: ReadonlySet<number> }>;

type Holders = OutputOf<(typeof termsRoutes)['posts.holders']>;

export type PostsService = ReturnType<typeof postsService>;

export function postsService({ appointments, memory, terms, members, clock }: Parts) {
  const today = (): string => localDateOf(clock.now(), clock.timeZone);

  return {
    /** Without `termId` of the current term; nobody when there is none. @throws Refusal term.unknown */
    async holders(termId: TermId | undefined, pinsOf: PinsOf): Promise<Holders> {
      const term = termId === undefined ? terms.current() : await terms.oneOrCurrent(termId);
      if (!term) return { term: null, posts: posts.map((post) => ({ post, holders: [], ended: [] })) };
      const pins = await pinsOf(term.termId);
      const told = ({ id, memberId, since, until, endReason }: StoredAppointment) => {
        const { name = '', className = '' } = members.known(memberId) ?? {};
        const door = { hasPin: pins.withPin.has(memberId), isLocked: pins.locked.has(memberId) };
        return { appointmentId: id, memberId, name, className, since, until, endReason, ...door };
      };
      const all = await appointments.ofTerm(term.termId);
      // Whoever served to the last day of a term that is over held the post; whoever left before did not.
      const isHeld = ({ until, endReason }: StoredAppointment) =>
        until === null || (term.state === 'past' && endReason === '');
      return {
        term,
        posts: posts.map((post) => {
          const ofPost = all.filter((one) => one.post === post);
          return {
            post,
            holders: ofPost.filter(isHeld).map(told),
            ended: ofPost.filter((one) => !isHeld(one)).map(told),
          };
        }),
      };
    },

    /** Inside a write. @throws Refusal term.none-current, member.unknown, post.held-already */
    async appoint(memberId: MemberId, post: Post, by: string): Promise<AppointmentId> {
      const { termId } = terms.requireCurrent();
      if (!members.known(memberId)) throw new Refusal('member.unknown');
      if (terms.postsOf(memberId).includes(post)) throw new Refusal('post.held-already');
      const made = { since: today(), until: null, endReason: '', appointedAt: clock.now(), appointedBy: by };
      const id = await appointments.insert({ termId, memberId, post, ...made });
      await memory.changed();
      return id;
    },

    /** Inside a write: today is the last day. Returns whose it was. @throws Refusal post.unknown, post.ended-already */
    async end(appointmentId: AppointmentId, reason: string): Promise<MemberId> {
      const found = await appointments.get(appointmentId);
      if (!found) throw new Refusal('post.unknown');
      if (found.until !== null) throw new Refusal('post.ended-already');
      const day = today();
      await appointments.end(appointmentId, day < found.since ? found.since : day, reason);
      await memory.changed();
      return found.memberId;
    },
  };
}
