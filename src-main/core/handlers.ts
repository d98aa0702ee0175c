/** Every route and what answers it. A route without a handler does not compile. */
import type { ApplicationOptions } from './application-options.ts';
import type { Handlers } from './dispatch.ts';
import type { Machine } from './machine.ts';
import type { Services } from './services.ts';
import { booksHandlers } from './books/books.handlers.ts';
import { checkInHandlers } from './check-in/check-in.handlers.ts';
import { demoRecoveryCode } from './demo/demo-backups.ts';
import { demoStaff } from './demo/demo-posts.ts';
import { demoPassphrase } from './demo/demo-people.ts';
import { handbookRunsHandlers } from './handbook/runs/handbook-runs.handlers.ts';
import { membersHandlers } from './members/members.handlers.ts';
import { privacyHandlers } from './privacy/privacy.handlers.ts';
import { roomsHandlers } from './rooms/rooms.handlers.ts';
import { rosterHandlers } from './roster/roster.handlers.ts';
import { stationHandlers } from './station/station.handlers.ts';

export function handlersOf(
  services: Services,
  { clock, isDemo, version }: ApplicationOptions,
  isStorageLow: () => boolean,
  machine: Pick<Machine, 'handlers'>,
): Handlers {
  const { station, rooms, setUp, upkeep, reading, members, lists, checkIn, staff, printing, rota } = services;
  const { nameOf } = staff;
  return {
    ...stationHandlers({
      station,
      rooms,
      setUp,
      clock,
      isDemo,
      demoPassphrase: isDemo ? demoPassphrase : null,
      demoRecoveryCode: isDemo ? demoRecoveryCode : null,
      demoStaff: isDemo ? demoStaff : null,
      version,
      isStorageLow,
    }),
    ...roomsHandlers(rooms, upkeep.headCounts, reading.figureIn),
    ...membersHandlers(members, lists.presence),
    ...checkInHandlers(checkIn, lists, { isStaff: staff.isStaff, roomKinds: services.reach.roomKinds }),
    ...rosterHandlers(services.roster, nameOf),
    ...services.door.handlers({ printUnrecorded: printing.printUnrecorded }),
    ...privacyHandlers({ ...services.ownData, privacy: services.privacy, members, nameOf }),
    ...booksHandlers(services.books),
    ...reading.handlers,
    ...printing.handlers,
    ...services.quiz.handlers(printing.service),
    ...services.inspections.handlers,
    ...services.development.handlers,
    ...services.notices.handlers,
    ...services.board.handlers,
    ...services.handbook.handlers,
    ...handbookRunsHandlers({ runs: printing.runs, development: services.development, members, nameOf }),
    ...services.mentoring.handlers,
    ...services.ownProgress.handlers,
    ...services.ownData.handlers,
    ...services.termsHandlers({ nameOf, pinsOf: staff.pinsOf, shiftsLeft: rota.shiftsLeft }),
    ...rota.handlers({ nameOf, memberOf: staff.memberOf }),
    ...services.assembly.handlers,
    ...services.audit.handlers(services.auditNames),
    ...machine.handlers,
  };
}
