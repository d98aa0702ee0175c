/** The handbook of one person as a file: opened once, with a number for life; ended and opened again by people. */
import type { endReasons, FileFields, TransferFields } from '../../../contract/development.ts';
import { Refusal } from '../../../contract/route.ts';
import type { BranchId, MemberId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { PaperNumbersService } from '../../printing/paper-numbers.service.ts';
import type { BranchesService } from '../branches/branches.service.ts';
import { requireNotLater } from './ledger-rules.ts';
import type { LedgerRepository, StoredFile } from './ledger.repository.ts';
import type { StandingsService } from './standings.service.ts';

interface Parts {
  readonly repository: LedgerRepository;
  readonly branches: BranchesService;
  readonly members: Pick<MembersService, 'known'>;
  readonly numbers: Pick<PaperNumbersService, 'next'>;
  readonly standings: Pick<StandingsService, 'changed'>;
  readonly clock: Clock;
}

export const bookPrefix = 'SC';

export type FileService = ReturnType<typeof fileService>;

/** All of it inside a write. */
export function fileService({ repository, branches, members, numbers, standings, clock }: Parts) {
  const today = (): string => localDateOf(clock.now(), clock.timeZone);

  /** @throws Refusal member.unknown */
  function requirePerson(memberId: MemberId): void {
    if (!members.known(memberId)) throw new Refusal('member.unknown');
  }

  /** @throws Refusal member.unknown, development.no-file */
  async function require(memberId: MemberId): Promise<StoredFile> {
    requirePerson(memberId);
    const file = await repository.file(memberId);
    if (!file) throw new Refusal('development.no-file');
    return file;
  }

  /** @throws Refusal member.unknown, development.no-file, development.changed-elsewhere */
  async function requireVersion(memberId: MemberId, version: number): Promise<StoredFile> {
    const file = await require(memberId);
    if (file.version !== version) throw new Refusal('development.changed-elsewhere');
    return file;
  }

  /** @throws Refusal as requireVersion, and development.ended */
  async function requireRunning(memberId: MemberId, version: number): Promise<StoredFile> {
    const file = await requireVersion(memberId, version);
    if (file.endedOn !== null) throw new Refusal('development.ended');
    return file;
  }

  /** Whatever table a change was made in, the version says so. @returns the new one */
  async function changed(file: StoredFile, fields: Partial<StoredFile> = {}): Promise<number> {
    const version = file.version + 1;
    await repository.updateFile(file.memberId, { ...fields, version });
    standings.changed([file.memberId]);
    return version;
  }

  /** A branch that was closed meanwhile may stay where it stood. @throws Refusal branch.unknown */
  async function requireBranch(branchId: BranchId, before: BranchId | null): Promise<void> {
    if (branchId !== before) await branches.requireOpen(branchId);
  }

  return {
    requirePerson,
    require,
    requireVersion,
    requireRunning,
    changed,

    /** @throws Refusal of the contract's problems of development.openFile */
    async open(memberId: MemberId, fields: FileFields, createdBy: string) {
      requirePerson(memberId);
      if (await repository.file(memberId)) throw new Refusal('development.file-exists');
      await branches.requireOpen(fields.branchId);
      requireNotLater(fields.openedOn, today());
      const bookNumber = await numbers.next(bookPrefix);
      await repository.addFile({
        ...fields,
        memberId,
        bookNumber,
        version: 1,
        endedOn: null,
        endReason: null,
        endNote: '',
        createdAt: clock.now(),
        createdBy,
      });
      standings.changed([memberId]);
      return { bookNumber, version: 1 };
    },

    /** @throws Refusal of the contract's problems of development.saveFile */
    async save(memberId: MemberId, version: number, fields: FileFields): Promise<number> {
      const file = await requireVersion(memberId, version);
      await requireBranch(fields.branchId, file.branchId);
      requireNotLater(fields.openedOn, today());
      return changed(file, fields);
    },

    /** @throws Refusal of the contract's problems of development.endFile */
    async end(
      memberId: MemberId,
      version: number,
      { on, reason, note }: { on: string; reason: (typeof endReasons)[number]; note: string },
    ): Promise<number> {
      const file = await requireRunning(memberId, version);
      requireNotLater(on, today());
      return changed(file, { endedOn: on, endReason: reason, endNote: note });
    },

    /** @throws Refusal of the contract's problems of development.reopenFile */
    async reopen(memberId: MemberId, version: number): Promise<number> {
      const file = await requireVersion(memberId, version);
      if (file.endedOn === null) throw new Refusal('development.not-ended');
      return changed(file, { endedOn: null, endReason: null, endNote: '' });
    },

    /**
     * The branch of the file is where the person is now; where they were stays written. Who was moved out is followed
     * here no longer: the file ends. @throws Refusal of the contract's problems of development.transfer
     */
    async transfer(memberId: MemberId, version: number, given: TransferFields, recordedBy: string): Promise<number> {
      const file = await requireRunning(memberId, version);
      requireNotLater(given.on, today());
      const isOut = given.kind === 'out';
      if (isOut !== (given.toBranch === null)) throw new Refusal('branch.unknown');
      if (given.toBranch !== null) await branches.requireOpen(given.toBranch);
      if (given.kind === 'between' && given.toBranch === file.branchId) throw new Refusal('branch.unknown');
      const last = (await repository.transfers([memberId])).at(-1);
      if (last !== undefined && given.on < last.on) throw new Refusal('development.dates-inverted', { day: last.on });
      const fromBranch = given.kind === 'in' ? null : file.branchId;
      await repository.addTransfer({ ...given, memberId, fromBranch, recordedAt: clock.now(), recordedBy });
      const ended = { endedOn: given.on, endReason: 'other', endNote: given.unit } as const;
      return changed(file, isOut ? ended : { branchId: given.toBranch ?? file.branchId });
    },
  };
}
