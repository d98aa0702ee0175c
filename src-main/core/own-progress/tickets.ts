/** Who looks at the own progress at which screen. In memory only: a restart, two minutes unused or leaving end it. */
import { randomBytes } from 'node:crypto';
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';

const idleMs = 2 * 60_000;
const ticketBytes = 32;

interface Open {
  readonly ticket: string;
  readonly memberId: MemberId;
  touchedAt: number;
}

export class Tickets {
  readonly #clock: Pick<Clock, 'monotonic'>;
  /** One a connection: the next person's ends the last one's. */
  readonly #open = new Map<string, Open>();
  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.#clock = clock;
  }

  start(connection: string, memberId: MemberId): string {
    const ticket = randomBytes(ticketBytes).toString('base64url');
    this.#open.set(connection, { ticket, memberId, touchedAt: this.#clock.monotonic() });
    return ticket;
  }

  /** Using it keeps it. @throws Refusal own.ticket-over also at another connection */
  holder(connection: string, ticket: string): MemberId {
    const open = this.#open.get(connection);
    if (open?.ticket !== ticket) throw new Refusal('own.ticket-over');
    if (this.#clock.monotonic() - open.touchedAt >= idleMs) {
      this.#open.delete(connection);
      throw new Refusal('own.ticket-over');
    }
    open.touchedAt = this.#clock.monotonic();
    return open.memberId;
  }

  leave(connection: string, ticket: string): void {
    if (this.#open.get(connection)?.ticket === ticket) this.#open.delete(connection);
  }

  endConnection(connection: string): void {
    this.#open.delete(connection);
  }

  /** With a new code, or none, whoever looks by the old one is out. */
  endMember(memberId: MemberId): void {
    for (const [connection, open] of this.#open) if (open.memberId === memberId) this.#open.delete(connection);
  }
}
