/** What mentors write of their people, wired once. */
import type { Database } from '../database/database.ts';
import type { BranchesService } from '../development/branches/branches.service.ts';
import type { FileService } from '../development/ledger/file.service.ts';
import type { StandingsService } from '../development/ledger/standings.service.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import { mentoredPeopleService } from './mentored-people.service.ts';
import type { MentoringDatesService } from './mentoring-dates.service.ts';
import { mentoringHandlers, type MentoringReach } from './mentoring.handlers.ts';
import { mentoringRepository } from './mentoring.repository.ts';
import { mentoringService } from './mentoring.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly development: {
    readonly standings: StandingsService;
    readonly branches: BranchesService;
    readonly file: FileService;
  };
  readonly mentoringDates: MentoringDatesService;
  readonly nameOf: (caller: Caller) => string;
  readonly reach: MentoringReach;
  readonly clock: Clock;
}

export function openMentoring({ database, members, development, mentoringDates, nameOf, reach, clock }: Parts) {
  const { standings, branches, file } = development;
  const mentoring = mentoringService({
    repository: mentoringRepository(database.statements),
    members,
    requireFile: file.require,
    changed: standings.changed,
    clock,
  });
  const people = mentoredPeopleService({
    mentoring,
    dates: mentoringDates,
    members,
    standings,
    branchNames: async () => new Map((await branches.all()).map(({ id, name }) => [id, name])),
    clock,
  });
  return {
    service: mentoring,
    recordsOf: mentoring.recordsOf,
    recordsOfMany: mentoring.recordsOfMany,
    membersWithRecords: mentoring.membersWithRecords,
    forgetMembers: mentoring.forgetMembers,
    handlers: mentoringHandlers({ mentoring, people, nameOf, reach }),
  };
}
