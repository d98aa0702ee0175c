/** 换届大会, wired once. */
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { StationService } from '../station/station.service.ts';
import type { TermsService } from '../terms/terms.service.ts';
import { assemblyCourse } from './assembly-course.service.ts';
import { assemblySheets } from './assembly-sheets.ts';
import { assemblyHandlers } from './assembly.handlers.ts';
import { assemblyRepository } from './assembly.repository.ts';
import { assemblyService } from './assembly.service.ts';
import { handOverService } from './hand-over.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly rooms: RoomsService;
  readonly station: StationService;
  readonly terms: TermsService;
  /** Of the planned term. */
  readonly withPin: (termId: number) => Promise<ReadonlySet<number>>;
  readonly nameOf: (caller: Caller) => string;
  readonly clock: Clock;
}

export function openAssembly({ database, members, rooms, station, terms, withPin, nameOf, clock }: Parts) {
  const repository = assemblyRepository(database.statements);
  const assemblies = assemblyService({ repository, members, rooms, terms, withPin, clock });
  const course = assemblyCourse({ repository, assemblies, terms, withPin, clock });
  const handOver = handOverService({ repository, assemblies, clock });
  return {
    assemblies,
    sheets: assemblySheets({ assemblies, station, clock }),
    settle: course.settle,
    hasAny: repository.hasAny,
    membersWithRecords: repository.members,
    membersRemembered: () => repository.members(),
    forgetMembers: repository.forgetMembers,
    /** Inside a write: assemblies ended before `before` (epoch ms), with all that hangs on them. */
    forgetAssemblies: repository.forgetBefore,
    handlers: assemblyHandlers({ assemblies, course, handOver, nameOf }),
  };
}
