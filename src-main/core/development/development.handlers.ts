import type { developmentRoutes } from '../../contract/development.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import type { BranchesService } from './branches/branches.service.ts';
import type { FileService } from './ledger/file.service.ts';
import type { LedgerService } from './ledger/ledger.service.ts';
import type { MentorsService } from './ledger/mentors.service.ts';
import type { PapersService } from './ledger/papers.service.ts';
import type { StepsService } from './ledger/steps.service.ts';
import type { RulePacksService } from './rule-packs/rule-packs.service.ts';

interface Parts {
  readonly ledger: LedgerService;
  readonly file: FileService;
  readonly steps: StepsService;
  readonly papers: PapersService;
  readonly mentors: MentorsService;
  readonly branches: BranchesService;
  readonly packs: RulePacksService;
  readonly calendarYears: readonly number[];
  readonly nameOf: (caller: Caller) => string;
  /** @throws Refusal caller.forbidden of somebody a mentor does not mentor */
  readonly requirePerson: (caller: Caller, memberId: MemberId) => Promise<void>;
}

export function developmentHandlers(parts: Parts): HandlersFor<typeof developmentRoutes, Caller> {
  const { ledger, file, steps, papers, mentors, branches, packs, calendarYears, nameOf, requirePerson } = parts;
  return {
    'development.ledger': async ({ memberId }, caller) => {
      await requirePerson(caller, memberId);
      return ledger.ledger(memberId);
    },
    'development.openFile': ({ memberId, fields }, caller) => file.open(memberId, fields, nameOf(caller)),
    'development.saveFile': async ({ memberId, version, fields }) => ({
      version: await file.save(memberId, version, fields),
    }),
    'development.tryStep': async ({ memberId, wish }) => {
      const { findings, references, packId } = await steps.try(memberId, wish);
      return { findings: [...findings], references: [...references], packId };
    },
    'development.recordStep': ({ memberId, version, wish }, caller) =>
      steps.record(memberId, version, wish, nameOf(caller)),
    'development.voidStep': async ({ memberId, version, recordId, reason }) => ({
      version: await steps.strikeOut(memberId, version, recordId, reason),
    }),
    'development.setPaper': async ({ memberId, version, code, presentOn }, caller) => ({
      version: await papers.set(memberId, version, { code, presentOn }, nameOf(caller)),
    }),
    'development.addMentor': async ({ memberId, version, who, post, isFullMember, from }, caller) => ({
      version: await mentors.add(memberId, version, { who, post, isFullMember, from }, nameOf(caller)),
    }),
    'development.endMentor': async ({ memberId, version, mentorId, to, reason }) => ({
      version: await mentors.end(memberId, version, mentorId, to, reason),
    }),
    'development.transfer': async ({ memberId, version, fields }, caller) => ({
      version: await file.transfer(memberId, version, fields, nameOf(caller)),
    }),
    'development.endFile': async ({ memberId, version, on, reason, note }) => ({
      version: await file.end(memberId, version, { on, reason, note }),
    }),
    'development.reopenFile': async ({ memberId, version }) => ({ version: await file.reopen(memberId, version) }),
    'development.branches': async () => ({ branches: await branches.list() }),
    'development.saveBranch': async ({ branchId, version, fields, isClosed }) => ({
      branchId: await branches.save(branchId, version, fields, isClosed),
    }),
    'development.rulePacks': () => ({ packs: packs.list(), calendarYears: [...calendarYears] }),
    'development.setOverlay': async ({ packId, isOn }, caller) => {
      await packs.setOverlay(packId, isOn, nameOf(caller));
      return {};
    },
  };
}
