/** The staff door, wired once. */
import type { HandlersFor } from '../../contract/route.ts';
import type { staffRoutes } from '../../contract/staff.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import type { PaperDocument } from '../paper/document.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import type { StationSecrets } from '../secrets/station-secrets.service.ts';
import type { TermsService } from '../terms/terms.service.ts';
import { administratorsService } from './administrators.service.ts';
import { openDoor } from './door.ts';
import { pinCheck } from './pin-check.service.ts';
import { openPinThrottle } from './pin-throttle.ts';
import { pinsRepository } from './pins.repository.ts';
import { pinsService } from './pins.service.ts';
import { recoveryCodeSheet } from './recovery-code.sheet.ts';
import { recoveryService } from './recovery.service.ts';
import { Sessions } from './sessions.ts';
import { signInService } from './sign-in.service.ts';
import { staffHandlers } from './staff.handlers.ts';
import { staffListService } from './staff-list.service.ts';
import { staffRepository } from './staff.repository.ts';
import { staffService } from './staff.service.ts';
import { throttleRepository } from './throttle.repository.ts';
import { whos } from './who.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly terms: TermsService;
  readonly mentors: {
    isMentor(memberId: MemberId): Promise<boolean>;
    mentors(): Promise<MemberId[]>;
  };
  readonly receipts: ReceiptsService;
  readonly secrets: StationSecrets;
  readonly wrapKey: (code: string) => Promise<() => Promise<void>>;
  /** '' before set-up. */
  readonly stationName: () => string;
  readonly clock: Clock;
}

interface HandlerParts {
  /** Hands a paper to the default printer and keeps nothing of it. Returns the printer's name. */
  readonly printUnrecorded: (document: PaperDocument) => Promise<string>;
}

export async function openStaff(parts: Parts) {
  const { database, members, terms, mentors, receipts, secrets, stationName, clock } = parts;
  const throttles = throttleRepository(database.statements);
  const repository = staffRepository(database.statements);
  const pinRows = pinsRepository(database.statements);
  const passphraseDoor = await openDoor('staff', throttles, database, clock);
  const recoveryDoor = await openDoor('recovery', throttles, database, clock);
  const throttle = await openPinThrottle({ repository: throttles, database, clock });
  const sessions = new Sessions(clock);
  const who = whos(members, secrets);
  const { isMentor } = mentors;
  const check = pinCheck({
    pins: pinRows,
    throttle,
    secrets,
    terms,
    isOnDuty: async (memberId) => (await isMentor(memberId)) || terms.postsOf(memberId).length > 0,
    database,
  });
  const administrators = administratorsService({ repository, sessions, stationName, receipts, database, clock });
  const pins = pinsService({
    repository: pinRows,
    check,
    throttle,
    whos: who,
    sessions,
    members,
    terms,
    isMentor,
    receipts,
    database,
    clock,
  });
  const recovery = recoveryService({
    repository,
    administrators,
    door: recoveryDoor,
    passphraseDoor,
    wrapKey: parts.wrapKey,
    database,
    clock,
  });
  const signIn = signInService({
    repository,
    sessions,
    door: passphraseDoor,
    pins: check,
    whos: who,
    members,
    database,
    clock,
  });
  const list = staffListService({ administrators, pins, recovery, members, terms, mentors: mentors.mentors });
  const service = staffService({ sessions, terms, isMentor, administrators, pins, list, clock });

  return {
    service,
    pins,
    recovery,
    /** Every minute: what is left of running waits survives a power cut. */
    async keep(): Promise<void> {
      for (const one of [passphraseDoor, recoveryDoor, throttle]) await one.keep();
    },
    handlers: ({ printUnrecorded }: HandlerParts): HandlersFor<typeof staffRoutes, Caller> =>
      staffHandlers({
        staff: service,
        signIn,
        administrators,
        pins,
        recovery,
        list: (caller) => list.all(sessions.of(caller.connection, false)),
        printCode: (code) => printUnrecorded(recoveryCodeSheet(code, stationName(), clock)),
        clock,
      }),
  };
}
