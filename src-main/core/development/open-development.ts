/** Developing members: branches, ledgers and the rules over them, wired once. */
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDatesIn } from '../kernel/late-days.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import type { MentoringDatesService } from '../mentoring/mentoring-dates.service.ts';
import type { PaperNumbersService } from '../printing/paper-numbers.service.ts';
import { shippedWorkCalendar } from '../work-calendar/work-calendar.service.ts';
import { bookLedgersService } from './book/book-ledgers.service.ts';
import { branchesRepository } from './branches/branches.repository.ts';
import { branchesService } from './branches/branches.service.ts';
import { developmentHandlers } from './development.handlers.ts';
import { fileService } from './ledger/file.service.ts';
import { ledgerRepository } from './ledger/ledger.repository.ts';
import { ledgerService } from './ledger/ledger.service.ts';
import { mentorsService } from './ledger/mentors.service.ts';
import { papersService } from './ledger/papers.service.ts';
import { type NoticeFact, type Rules, standingsService } from './ledger/standings.service.ts';
import { stepsService } from './ledger/steps.service.ts';
import { overlaysRepository } from './rule-packs/overlays.repository.ts';
import { openRulePacks } from './rule-packs/rule-packs.service.ts';
import { judgeStep } from './rules/judge-step.ts';
import { progressOf } from './rules/progress.ts';
import type { MemberId } from '../../contract/values.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly numbers: PaperNumbersService;
  readonly nameOf: (caller: Caller) => string;
  /** @throws Refusal caller.forbidden of somebody a mentor does not mentor */
  readonly requirePerson: (caller: Caller, memberId: MemberId) => Promise<void>;
  readonly clock: Clock;
  readonly mentoringDates: MentoringDatesService;
  /** 公示 that ran their days, not withdrawn. */
  readonly noticesOf: (ids: readonly MemberId[]) => Promise<ReadonlyMap<MemberId, readonly NoticeFact[]>>;
}

export async function openDevelopment(parts: Parts) {
  const { database, members, numbers, nameOf, requirePerson, clock, mentoringDates, noticesOf } = parts;
  const repository = ledgerRepository(database.statements);
  const calendar = shippedWorkCalendar;

  const packs = await openRulePacks(overlaysRepository(database.statements), database, clock, () =>
    standings.changed(null),
  );
  const rules = (): Rules => ({
    progressOf: (facts, today) => progressOf(facts, packs.inForce(), calendar, today),
    judgeStep: (facts, wish, today) => judgeStep(facts, wish, packs.inForce(), calendar, today),
  });
  const standings = standingsService({ repository, members, mentoringDates, noticesOf, rules, database, clock });
  const branches = branchesService(branchesRepository(database.statements));
  const file = fileService({ repository, branches, members, numbers, standings, clock });
  const steps = stepsService({ repository, file, members, standings, rules, clock });
  const mentors = mentorsService(repository, file, members, clock);
  const papers = papersService(repository, file, packs, clock);
  const dayOf = localDatesIn(clock.timeZone);
  const ledger = ledgerService({ repository, standings, branches, papers, members, dayOf });
  const books = bookLedgersService({
    repository,
    standings,
    branches,
    packs,
    today: () => localDateOf(clock.now(), clock.timeZone),
  });
  const calendarYears = calendar.years;

  return {
    ledger,
    books,
    standings,
    branches,
    file,
    steps,
    papers,
    calendar,
    handlers: developmentHandlers({
      ledger,
      file,
      steps,
      papers,
      mentors,
      branches,
      packs,
      calendarYears,
      nameOf,
      requirePerson,
    }),
  };
}
