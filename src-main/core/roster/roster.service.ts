import { createHash } from 'node:crypto';
import type { WritingProblem } from '../../contract/backup.ts';
import type { RosterRow, RowVerdict } from '../../contract/roster.ts';
import { Refusal } from '../../contract/route.ts';
import type { FileOut, MemberId } from '../../contract/values.ts';
import { StorageFault } from '../database/database.ts';
import type { ChildJobs } from '../kernel/child-job.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { Logger } from '../kernel/logger.ts';
import type { MembersService } from '../members/members.service.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import { uploadsService } from '../uploads/uploads.service.ts';
import { readLimits } from '../spreadsheet/reading/grid.ts';
import type { FileFailure } from '../spreadsheet/reading/grid.ts';
import type { ReadReply } from './grid.ts';
import { countsOf, judge, undecidedOf } from './judge.ts';
import type { JudgedRow } from './judge.ts';
import { commitRows } from './roster-commit.ts';
import { rosterImports, shownRow } from './roster-import.ts';
import type { Judged, RosterImport } from './roster-import.ts';
import { undoChanges } from './roster-undo.ts';
import type { RosterRepository } from './roster.repository.ts';
import { errorReport, emptyTemplate } from './roster.sheet.ts';

interface Parts {
  readonly repository: RosterRepository;
  readonly members: MembersService;
  readonly receipts: ReceiptsService;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly childJobs: ChildJobs;
  readonly numberPattern: () => RegExp;
  readonly membersWithRecords: (ids: readonly MemberId[]) => Promise<MemberId[]>;
  /** Keeps the station as it is; waited for, whether or not it could. @returns why it could not */
  readonly backUp: () => Promise<WritingProblem | null>;
}

const childLimits = { memoryMb: 256, milliseconds: 20_000 };
const historyLength = 50;

/** Rolls the one transaction back; never leaves this file. */
class Cancelled extends Error {}

export type RosterService = ReturnType<typeof rosterService>;

export function rosterService(parts: Parts) {
  const { repository, members, receipts, clock, logger } = parts;
  const imports = rosterImports(clock);
  const uploads = uploadsService(clock, { bytes: readLimits.fileBytes, code: 'file.too-large' });

  async function read(bytes: Buffer, fileName: string, wanted: 'likely' | number) {
    const request = { bytes, fileName, wanted, limits: readLimits };
    const outcome = await parts.childJobs.run<ReadReply>('read-sheets', request, childLimits);
    if ('result' in outcome) {
      const reply = outcome.result;
      logger.info(
        'roster.read',
        'failure' in reply ? { failure: reply.failure } : { sheets: reply.sheets.length, hasMacros: reply.hasMacros },
      );
      if ('failure' in reply) throw new Refusal(reply.failure, reply.facts);
      return reply;
    }
    logger.warn('roster.read-stopped', { failure: outcome.failure });
    const codes = {
      'too-slow': 'file.too-slow',
      'out-of-memory': 'file.too-many-cells',
      crashed: 'file.broken',
    } as const;
    throw new Refusal<FileFailure>(codes[outcome.failure]);
  }

  async function tableOf(one: RosterImport, sheet: number) {
    if (one.chosen?.sheet !== sheet) {
      const { chosen } = await read(one.bytes, one.fileName, sheet);
      if (chosen === null) throw new Refusal('import.no-rows');
      one.chosen = chosen;
    }
    const { result } = one.chosen;
    if ('failure' in result) throw new Refusal(result.failure, result.facts);
    return result.table;
  }

  async function commit(
    one: RosterImport & { judged: Judged },
    requestKey: string,
    taken: readonly JudgedRow[],
    by: string,
  ) {
    try {
      one.backupFailure = await parts.backUp();
      one.batchId = await receipts.once('roster.commit', requestKey, async () => {
        if (members.version() !== one.judged.rosterVersion) throw new Refusal('import.stale');
        const { unchanged, rejected } = countsOf(one.judged.rows);
        const added = taken.filter(({ verdict }) => verdict === 'added').length;
        const batchId = await repository.addBatch({
          fileName: one.fileName,
          fileSha256: createHash('sha256').update(one.bytes).digest('hex'),
          committedAt: clock.now(),
          committedBy: by,
          added,
          updated: taken.length - added,
          unchanged,
          rejected,
        });
        await commitRows({ repository, members }, batchId, taken, (done) => {
          if (one.isCancelWanted) throw new Cancelled();
          one.done = done;
        });
        return batchId;
      });
      one.state = 'committed';
    } catch (error) {
      one.state = error instanceof Cancelled ? 'cancelled' : 'failed';
      const code = error instanceof StorageFault || error instanceof Refusal ? String(error.code) : 'unexpected';
      if (one.state === 'failed') logger.error('roster.commit-failed', { code, rows: taken.length });
    }
  }

  return {
    upload(uploadId: string | undefined, fileName: string, offset: number, base64: string) {
      return uploads.add(uploadId, offset, base64, plainName(fileName));
    },

    async open(uploadId: string) {
      const { fileName, bytes } = uploads.take(uploadId);
      const { sheets, encoding, chosen } = await read(bytes, fileName, 'likely');
      const importId = imports.add({
        fileName,
        bytes,
        encoding,
        sheets,
        chosen,
        judged: null,
        state: 'ready',
        done: 0,
        total: 0,
        batchId: null,
        backupFailure: null,
        requestKey: null,
        isCancelWanted: false,
        running: Promise.resolve(),
      });
      return { importId, sheets: sheets.map((sheet) => ({ ...sheet })) };
    },

    async judge(importId: string, sheet: number) {
      const one = imports.get(importId);
      const table = await tableOf(one, sheet);
      const rosterVersion = members.version();
      const rules = { numberPattern: parts.numberPattern(), today: localDateOf(clock.now(), clock.timeZone) };
      const rows = await judge(table, members.rosterAmong, rules);
      if (one.state !== 'committing') Object.assign(one, { judged: { table, rows, rosterVersion }, state: 'ready' });
      return {
        headerRow: table.headerRow,
        columns: [...table.columns],
        ignoredColumns: [...table.ignoredColumns],
        encoding: one.encoding,
        counts: countsOf(rows),
        undecided: undecidedOf(rows),
      };
    },

    rows(
      importId: string,
      verdict: RowVerdict | undefined,
      offset: number,
      limit: number,
    ): { rows: RosterRow[]; total: number } {
      const { rows } = imports.judged(importId).judged;
      const fitting = verdict === undefined ? rows : rows.filter((row) => row.verdict === verdict);
      return { rows: fitting.slice(offset, offset + limit).map(shownRow), total: fitting.length };
    },

    /** Answers how many rows of the whole import are taken now. */
    decide(
      importId: string,
      rows: readonly number[] | undefined,
      verdict: RowVerdict | undefined,
      take: boolean,
    ): number {
      const { judged } = imports.judged(importId);
      const chosen = rows === undefined ? null : new Set(rows);
      for (const row of judged.rows) {
        const isMeant = chosen === null ? row.verdict === verdict : chosen.has(row.row);
        if (isMeant && (row.verdict === 'added' || row.verdict === 'updated')) row.isTaken = take;
      }
      return judged.rows.filter((row) => row.isTaken).length;
    },

    /** Starts and answers at once; `by` is written into the history. */
    commit(importId: string, requestKey: string, by: string): { total: number } {
      const one = imports.judged(importId);
      const isRepeated = one.requestKey === requestKey && (one.state === 'committing' || one.state === 'committed');
      if (isRepeated) return { total: one.total };
      if (imports.committing().length > 0) throw new Refusal('import.busy');
      if (one.state === 'committed' || members.version() !== one.judged.rosterVersion)
        throw new Refusal('import.stale');
      const taken = one.judged.rows.filter((row) => row.isTaken);
      if (taken.length === 0) throw new Refusal('import.nothing-taken');
      Object.assign(one, { state: 'committing', requestKey, isCancelWanted: false, done: 0, total: taken.length });
      one.running = commit(one, requestKey, taken, by);
      return { total: taken.length };
    },

    progress(importId: string) {
      const { state, done, total, batchId, backupFailure } = imports.get(importId);
      return { state, done, total, batchId, backupFailure };
    },

    async cancel(importId: string): Promise<void> {
      const one = imports.get(importId);
      if (one.state !== 'committing') return imports.forget(importId);
      one.isCancelWanted = true;
      await one.running;
    },

    async history() {
      const batches = await repository.batches(historyLength);
      const newest = batches.find(({ undoneAt }) => undoneAt === null);
      return batches.map(
        ({ id, fileName, committedAt, committedBy, added, updated, unchanged, rejected, ...state }) => ({
          batchId: id,
          fileName,
          committedAt,
          by: committedBy,
          counts: { added, updated, unchanged, rejected },
          undoneAt: state.undoneAt,
          canUndo: id === newest?.id && state.undoForgottenAt === null,
        }),
      );
    },

    /** Inside a write. */
    async undo(batchId: number) {
      const batch = await repository.batch(batchId);
      if (batch === undefined) throw new Refusal('batch.unknown');
      if (batch.undoneAt !== null) throw new Refusal('batch.already-undone');
      if (batch.undoForgottenAt !== null) throw new Refusal('batch.expired');
      if (await repository.hasNewerStanding(batchId)) throw new Refusal('batch.newer-first');
      const undone = await undoChanges(parts, await repository.changesOf(batchId));
      await repository.markUndone(batchId, clock.now());
      return undone;
    },

    /** Inside a write: what undoing imports committed before then would need. Returns how many changes went. */
    forgetUndo: (before: number): Promise<number> => repository.forgetChanges(before, clock.now()),

    errorReport: (importId: string): Promise<FileOut> => {
      const { judged, fileName } = imports.judged(importId);
      return errorReport(fileName, judged.table, judged.rows);
    },
    template: (): Promise<FileOut> => emptyTemplate(),

    /** A commit under way is rolled back; the database closes after this. */
    async close(): Promise<void> {
      for (const one of imports.committing()) {
        one.isCancelWanted = true;
        await one.running;
      }
    },
  };
}

/** No folders, nothing invisible: shown in the history and in the report's name. */
const plainName = (fileName: string): string => fileName.replace(/^.*[\\/]/u, '').replace(/[\p{C}]/gu, '') || '未命名';
