import type { HandlersFor } from '../../contract/route.ts';
import type { termsRoutes } from '../../contract/terms.ts';
import type { Caller } from '../kernel/caller.ts';
import type { PinsOf, PostsService } from './posts.service.ts';
import type { TermRecordService } from './term-record.service.ts';

export interface TermsHandlerParts {
  readonly nameOf: (caller: Caller) => string;
  readonly pinsOf: PinsOf;
  /** Shifts from today on. */
  readonly shiftsLeft: (memberId: number) => Promise<number>;
}

interface Parts extends TermsHandlerParts {
  readonly record: TermRecordService;
  readonly posts: PostsService;
}

export function termsHandlers({
  record,
  posts,
  nameOf,
  pinsOf,
  shiftsLeft,
}: Parts): HandlersFor<typeof termsRoutes, Caller> {
  return {
    'terms.list': async () => ({ terms: await record.list() }),
    'terms.begin': async ({ number, from }) => ({ termId: await record.begin(number, from) }),
    'terms.addPast': async ({ number, from, to }) => ({ termId: await record.addPast({ number, from, to }) }),
    'terms.change': async ({ termId, number, from, to }) => {
      await record.change(termId, { number, from, to });
      return {};
    },
    'posts.holders': ({ termId }) => posts.holders(termId, pinsOf),
    'posts.appoint': async ({ memberId, post }, caller) => ({
      appointmentId: await posts.appoint(memberId, post, nameOf(caller)),
    }),
    'posts.end': async ({ appointmentId, reason }) => ({
      shiftsLeft: await shiftsLeft(await posts.end(appointmentId, reason)),
    }),
  };
}
