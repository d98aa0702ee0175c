/** 发展党员纪实 of one person, as a screen or a paper shows it. */
import type { Ledger, Transfer } from '../../../contract/development.ts';
import { Refusal } from '../../../contract/route.ts';
import type { MemberId } from '../../../contract/values.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { BranchesService } from '../branches/branches.service.ts';
import type { LedgerRepository, StoredFile, StoredTransfer } from './ledger.repository.ts';
import type { PapersService } from './papers.service.ts';
import { mentorOf, type Progress, recordOf, type StandingsService } from './standings.service.ts';

interface Parts {
  readonly repository: LedgerRepository;
  readonly standings: StandingsService;
  readonly branches: BranchesService;
  readonly papers: PapersService;
  readonly members: Pick<MembersService, 'fieldsOf'>;
  readonly dayOf: (instant: number) => string;
}

const transferOf = ({
  kind,
  on,
  unit,
  toBranch,
  isChecked,
  note,
  recordedAt,
  recordedBy,
}: StoredTransfer): Transfer => ({
  kind,
  on,
  unit,
  toBranch,
  isChecked,
  note,
  recordedAt,
  recordedBy,
});

export type LedgerService = ReturnType<typeof ledgerService>;

export function ledgerService({ repository, standings, branches, papers, members, dayOf }: Parts) {
  async function fileOf(file: StoredFile): Promise<NonNullable<Ledger['file']>> {
    const branch = await branches.require(file.branchId);
    const { memberId: _, createdAt: __, createdBy: ___, ...fields } = file;
    return { ...fields, branchName: branch.name, committee: branch.committee };
  }

  /** Those taken back stand beside the others, with their reason. */
  async function stepsOf(memberId: MemberId, steps: Progress['steps']): Promise<Ledger['steps']> {
    const voided = (await repository.everyStep(memberId)).filter(({ voidedAt }) => voidedAt !== null);
    return steps.map((view) => ({
      ...view,
      findings: [...view.findings],
      records: [
        ...view.records,
        ...voided.filter(({ step }) => step === view.step).map((stored) => recordOf(stored, dayOf)),
      ],
    }));
  }

  return {
    /** @throws Refusal member.unknown */
    async ledger(memberId: MemberId): Promise<Ledger> {
      const fields = (await members.fieldsOf([memberId])).get(memberId);
      if (!fields) throw new Refusal('member.unknown');
      const [[file], progress, mentors, transfers] = await Promise.all([
        repository.files([memberId]),
        standings.progressOf([memberId]).then((found) => found.get(memberId)),
        repository.mentors([memberId]),
        repository.transfers([memberId]),
      ]);
      if (!progress) throw new Error('no progress of a member who is there');
      const { name, studentNumber, className, grade, birthMonth, politicalStatus, appliedOn, activistOn } = fields;
      return {
        memberId,
        name,
        studentNumber,
        className,
        grade,
        birthMonth,
        roster: { politicalStatus, appliedOn, activistOn },
        file: file === undefined ? null : await fileOf(file),
        stage: progress.stage,
        stagePacks: [...progress.stagePacks],
        steps: await stepsOf(memberId, progress.steps),
        dues: [...progress.dues],
        references: [...progress.references],
        mentors: mentors.map(mentorOf),
        transfers: transfers.map(transferOf),
        papers: await papers.of(memberId, progress),
        probation: progress.probation,
      };
    },

    /** The person a book number (SC-2026-000012) was given to; undefined of none. */
    holderOf: async (bookNumber: string): Promise<MemberId | undefined> =>
      (await repository.numbered(bookNumber))?.memberId,

    /** Everybody a handbook is kept of, ended ones too. */
    peopleWithHandbook: (): Promise<MemberId[]> => repository.everybody(),

    /** Of the members given, those with a handbook or who mentor somebody. */
    async membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]> {
      const [owners, mentoring] = await Promise.all([repository.everybody(ids), repository.mentoring(ids)]);
      return [...new Set([...owners, ...mentoring])];
    },

    /** Inside a write: their handbooks with all that hangs on them. Returns how many went. */
    async forgetMembers(ids: readonly MemberId[]): Promise<number> {
      standings.changed(ids);
      return repository.removeFiles(ids);
    },
  };
}
