/** The current and the planned term with their staff, in memory: asked at every call. */
import type { Term } from '../../contract/terms.ts';
import type { MemberId, Post } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { AppointmentsRepository } from './appointments.repository.ts';
import type { TermsRepository } from './terms.repository.ts';

export interface StaffOfTerm {
  readonly memberId: MemberId;
  readonly posts: readonly Post[];
}

type Staff = ReadonlyMap<MemberId, readonly Post[]>;
interface Held {
  readonly term: Term;
  readonly staff: Staff;
}
type Both = Readonly<Partial<Record<'current' | 'planned', Held>>>;

interface Parts {
  readonly terms: TermsRepository;
  readonly appointments: AppointmentsRepository;
  readonly database: Database;
  readonly clock: Clock;
  readonly isClockDoubtful: () => boolean;
}

export type TermMemory = Awaited<ReturnType<typeof openTermMemory>>;

const nobody: Staff = new Map();

export async function openTermMemory({ terms, appointments, database, clock, isClockDoubtful }: Parts) {
  async function read(): Promise<Both> {
    const [unfinished, open] = [await terms.unfinished(), await appointments.openNow()];
    const heldOf = (term: Term): Held => {
      const staff = new Map<MemberId, Post[]>();
      for (const { memberId, post } of open.filter(({ termId }) => termId === term.termId)) {
        staff.set(memberId, [...(staff.get(memberId) ?? []), post]);
      }
      return { term, staff };
    };
    return Object.fromEntries(unfinished.map((term) => [term.state, heldOf(term)]));
  }
  let both = await read();

  /** Whether the day of the planned term has come. A clock that has just leapt ends nobody's term. */
  function isHandOverDue(): boolean {
    const { planned } = both;
    return planned !== undefined && localDateOf(clock.now(), clock.timeZone) >= planned.term.from && !isClockDoubtful();
  }

  const inOffice = (): Held | undefined => (isHandOverDue() ? undefined : both.current);

  return {
    isHandOverDue,
    /** Undefined between the midnight of a hand-over and the round that carries it out. */
    current: (): Term | undefined => inOffice()?.term,
    planned: (): Term | undefined => both.planned?.term,
    /** As stored, also between. */
    stored: (): Term | undefined => both.current?.term,
    postsOf: (memberId: MemberId): readonly Post[] => inOffice()?.staff.get(memberId) ?? [],
    staffOf: (state: 'current' | 'planned'): StaffOfTerm[] =>
      [...((state === 'current' ? inOffice() : both.planned)?.staff ?? nobody)].map(([memberId, posts]) => ({
        memberId,
        posts,
      })),

    /** Inside a write, after the change. */
    async changed(): Promise<void> {
      const next = await read();
      database.afterCommit(() => {
        both = next;
      });
    },
  };
}
