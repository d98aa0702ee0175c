/** Staff sessions, in memory only: one a connection, ended by 2 idle minutes, by 30 minutes in all, or by leaving. */
import type { Clock } from '../kernel/clock.ts';

const idleMs = 2 * 60_000;
const longestMs = 30 * 60_000;

export interface StaffMember {
  readonly accountId: number;
  readonly name: string;
  readonly role: 'administrator';
}

interface Session {
  readonly staff: StaffMember;
  readonly startedAt: number;
  touchedAt: number;
}

export class Sessions {
  readonly #clock: Clock;
  readonly #open = new Map<string, Session>();
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  start(connection: string, staff: StaffMember): void {
    const now = this.#clock.monotonic();
    this.#open.set(connection, { staff, startedAt: now, touchedAt: now });
  }

  end(connection: string): void {
    this.#open.delete(connection);
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
