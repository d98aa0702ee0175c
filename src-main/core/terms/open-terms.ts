/** Terms and appointments, wired once. */
import type { HandlersFor } from '../../contract/route.ts';
import type { termsRoutes } from '../../contract/terms.ts';
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import { notYet } from '../kernel/not-yet.ts';
import type { MembersService } from '../members/members.service.ts';
import { termsService } from './terms.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly clock: Clock;
}

interface HandlerParts {
  readonly nameOf: (caller: Caller) => string;
  /** Who of these has a PIN in the term, and who is locked out. */
  readonly pinsOf: (termId: number) => Promise<{ withPin: ReadonlySet<number>; locked: ReadonlySet<number> }>;
  /** Shifts from today on. */
  readonly shiftsLeft: (memberId: number) => Promise<number>;
}

export async function openTerms(_parts: Parts) {
  const service = termsService();
  await Promise.resolve();
  return {
    service,
    handlers: (_: HandlerParts): HandlersFor<typeof termsRoutes, Caller> => ({
      'terms.list': notYet,
      'terms.begin': notYet,
      'terms.addPast': notYet,
      'terms.change': notYet,
      'posts.holders': notYet,
      'posts.appoint': notYet,
      'posts.end': notYet,
    }),
  };
}
