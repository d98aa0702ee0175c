/** Terms and appointments, wired once. */
import type { TermId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import { appointmentsRepository } from './appointments.repository.ts';
import { postsService } from './posts.service.ts';
import { openTermMemory } from './term-memory.ts';
import { termRecordService } from './term-record.service.ts';
import { termsHandlers, type TermsHandlerParts } from './terms.handlers.ts';
import { termsRepository } from './terms.repository.ts';
import { termsService } from './terms.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly clock: Clock;
  readonly isClockDoubtful: () => boolean;
  /** Inside a write: PINs of a term that is over. */
  readonly forgetPins: (termId: TermId) => Promise<void>;
  /** Inside a write, after the planned term has begun. */
  readonly settle: () => Promise<void>;
}

export async function openTerms({ database, members, clock, isClockDoubtful, forgetPins, settle }: Parts) {
  const terms = termsRepository(database.statements);
  const appointments = appointmentsRepository(database.statements);
  const memory = await openTermMemory({ terms, appointments, database, clock, isClockDoubtful });
  const service = termsService({ terms, appointments, memory, forgetPins, settle, clock });
  const posts = postsService({ appointments, memory, terms: service, members, clock });
  const record = termRecordService({ terms, memory, clock });
  return {
    service,
    record,
    posts,
    handlers: (given: TermsHandlerParts) => termsHandlers({ record, posts, ...given }),
  };
}
