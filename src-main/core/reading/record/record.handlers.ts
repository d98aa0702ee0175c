import type { readingRecordRoutes } from '../../../contract/reading-record.ts';
import { Refusal, type HandlersFor } from '../../../contract/route.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { Clock } from '../../kernel/clock.ts';
import { addDays, instantOf } from '../../kernel/local-time.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { EditionsService } from './editions.service.ts';
import type { MinutesService } from './minutes.service.ts';
import type { NameOf } from '../sessions/sessions.handlers.ts';
import type { RecordsService } from './records.service.ts';

interface Parts {
  readonly minutes: MinutesService;
  readonly editions: EditionsService;
  readonly records: RecordsService;
  readonly members: Pick<MembersService, 'known'>;
  readonly nameOf: NameOf;
  readonly clock: Clock;
}

export function recordHandlers(parts: Parts): HandlersFor<typeof readingRecordRoutes, Caller> {
  const { minutes, editions, records, members, nameOf, clock } = parts;
  const begins = (day: string): number => instantOf(day, '00:00', clock.timeZone);
  return {
    'reading.minutes': ({ sessionId }) => minutes.of(sessionId),
    'reading.saveMinutes': ({ sessionId, revision, body }, caller) =>
      minutes.save(sessionId, revision, body, nameOf(caller)),
    'reading.close': async ({ sessionId }, caller) => ({ records: await editions.close(sessionId, nameOf(caller)) }),
    'reading.correct': async ({ sessionId, requestKey: _, ...correction }, caller) => ({
      edition: await editions.correct(sessionId, correction, nameOf(caller)),
    }),
    'reading.editions': async ({ sessionId }) => ({ editions: await editions.list(sessionId) }),
    'reading.edition': ({ sessionId, edition }) => editions.of(sessionId, edition),
    'reading.records': async ({ memberId, from, to }) => {
      if (!members.known(memberId)) throw new Refusal('member.unknown');
      return { records: await records.ofMember(memberId, begins(from), begins(addDays(to, 1))) };
    },
  };
}
