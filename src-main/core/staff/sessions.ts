/** Staff sessions, in memory only: one a connection, ended by 2 idle minutes, by 30 minutes in all, or by leaving. */
import type { AccountId, MemberId, TermId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';

const idleMs = 2 * 60_000;
const longestMs = 30 * 60_000;

/** An administrator by account, or staff and mentors by their place in the roster, for the term whose PIN they gave. */
export type StaffMember =
  | { readonly kind: 'administrator'; readonly accountId: AccountId; readonly name: string }
  | { readonly kind: 'staff'; readonly memberId: MemberId; readonly name: string; readonly termId: TermId };

interface Session {
  readonly staff: StaffMember;
  readonly startedAt: number;
  touchedAt: number;
  /** Monotonic instant until which the second confirmation holds. */
  confirmedUntil: number;
}

const confirmedMs = 2 * 60_000;

export class Sessions {
  readonly #clock: Clock;
  readonly #open = new Map<string, Session>();
  #administratorsLeft = 0;
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  start(connection: string, staff: StaffMember): void {
    const now = this.#clock.monotonic();
    this.end(connection);
    this.#open.set(connection, { staff, startedAt: now, touchedAt: now, confirmedUntil: now });
  }

  end(connection: string): void {
    if (this.#open.get(connection)?.staff.kind === 'administrator') this.#administratorsLeft += 1;
    this.#open.delete(connection);
  }

  /** Sessions of administrators that have ended so far, the idle ones too. */
  administratorsLeft(): number {
    for (const connection of this.#open.keys()) this.of(connection, false);
    return this.#administratorsLeft;
  }

  /** Whoever these are, wherever they are signed in, but for the connection `kept`. */
  endOf(isMeant: (staff: StaffMember) => boolean, kept?: string): void {
    for (const [connection, { staff }] of this.#open) {
      if (connection !== kept && isMeant(staff)) this.end(connection);
    }
  }

  /** Who is signed in here. `touch` keeps the session from idling out. */
  of(connection: string, touch: boolean): StaffMember | null {
    const session = this.#open.get(connection);
    if (!session) return null;
    if (this.#msLeft(session) <= 0) {
      this.end(connection);
      return null;
    }
    if (touch) session.touchedAt = this.#clock.monotonic();
    return session.staff;
  }

  /** PIN or passphrase was given once more by `staff`. Whole milliseconds for which that holds; 0: they are gone. */
  confirm(connection: string, staff: StaffMember): number {
    const session = this.#open.get(connection);
    if (session?.staff !== staff || this.#msLeft(session) <= 0) return 0;
    const now = this.#clock.monotonic();
    session.touchedAt = now;
    session.confirmedUntil = Math.min(now + confirmedMs, session.startedAt + longestMs);
    return Math.floor(session.confirmedUntil - now);
  }

  isConfirmed(connection: string): boolean {
    return this.of(connection, false) !== null && this.#confirmedUntil(connection) > this.#clock.monotonic();
  }

  #confirmedUntil(connection: string): number {
    return this.#open.get(connection)?.confirmedUntil ?? Number.NEGATIVE_INFINITY;
  }

  /** Whole milliseconds until the session here locks by itself; 0 when there is none. */
  msLeft(connection: string): number {
    const session = this.#open.get(connection);
    return session ? Math.max(0, Math.floor(this.#msLeft(session))) : 0;
  }

  #msLeft(session: Session): number {
    const now = this.#clock.monotonic();
    return Math.min(session.touchedAt + idleMs, session.startedAt + longestMs) - now;
  }
}
