/** Banks of questions in and out: files are read in the capped child, judged against the bank, and taken in one transaction. */
import type {
  BankFileFailure,
  ExportFormat,
  ImportCounts,
  ImportFormat,
  ItemVerdict,
  quizExchangeRoutes,
} from '../../../contract/quiz-exchange.ts';
import type { QuizTopic } from '../../../contract/quiz-questions.ts';
import { Refusal, type CodeOf } from '../../../contract/route.ts';
import type { FileOut } from '../../../contract/values.ts';
import type { ChildJobs } from '../../kernel/child-job.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { ReceiptsService } from '../../receipts/receipts.service.ts';
import { uploadsService } from '../../uploads/uploads.service.ts';
import type { BankService } from '../bank/bank.service.ts';
import { bankImports, countsOf, judgeItems } from './bank-imports.ts';
import { bankTemplate } from './bank.workbook.ts';
import { bankFile } from './bank-file.ts';
import { bankLimits } from './read-item.ts';
import type { BankReply, BankRequest, ReadBank } from './read-item.ts';

interface Parts {
  readonly bank: BankService;
  readonly receipts: ReceiptsService;
  readonly childJobs: ChildJobs;
  readonly clock: Clock;
  readonly logger: Logger;
}

const childLimits = { memoryMb: 256, milliseconds: 20_000 };
const stopped: Record<'too-slow' | 'out-of-memory' | 'crashed', BankFileFailure> = {
  'too-slow': 'file.too-slow',
  'out-of-memory': 'file.too-many-cells',
  crashed: 'file.broken',
};

/** A code the contract does not declare would reach the screen as an unexplained failure. */
type CommitCode = CodeOf<(typeof quizExchangeRoutes)['quiz.commitImport']>;

export type CommitMode = 'all-or-nothing' | 'accepted';
export type BankImportService = ReturnType<typeof bankImportService>;

export function bankImportService({ bank, receipts, childJobs, clock, logger }: Parts) {
  const imports = bankImports(clock);
  const uploads = uploadsService(clock, { bytes: bankLimits.fileBytes, code: 'file.too-large' });

  /** @throws Refusal with a {@link BankFileFailure} */
  async function read(bytes: Buffer, fileName: string, format: ImportFormat | null): Promise<ReadBank> {
    const articles = bank.articles.map(({ id, law, article }) => ({ id, law, article }));
    const request: BankRequest = { bytes, fileName, format, limits: bankLimits, articles };
    const outcome = await childJobs.run<BankReply>('read-bank', request, childLimits);
    if ('failure' in outcome) {
      logger.warn('quiz.bank-read-stopped', { failure: outcome.failure });
      throw new Refusal(stopped[outcome.failure]);
    }
    const { result } = outcome;
    const told =
      'failure' in result ? { failure: result.failure } : { format: result.format, items: result.items.length };
    logger.info('quiz.bank-read', told);
    if ('failure' in result) throw new Refusal(result.failure, result.facts);
    return result;
  }

  /** Inside a write. @throws Refusal bank-import.unknown, bank-import.stale, bank-import.has-rejected, bank-import.nothing-taken */
  async function commit(importId: string, mode: CommitMode, by: string): Promise<ImportCounts> {
    const { items, judged } = imports.get(importId);
    const now = judgeItems(items, await bank.folds());
    if (now.some(({ verdict }, at) => verdict !== judged[at]?.verdict))
      throw new Refusal<CommitCode>('bank-import.stale');
    const counts = countsOf(now);
    if (mode === 'all-or-nothing' && counts.rejected > 0) throw new Refusal<CommitCode>('bank-import.has-rejected');
    const taken = now.flatMap(({ verdict, content }) => (verdict === 'added' && content ? [content] : []));
    if (taken.length === 0) throw new Refusal<CommitCode>('bank-import.nothing-taken');
    await bank.addAll(taken, by);
    return counts;
  }

  return {
    upload: (uploadId: string | undefined, fileName: string, offset: number, base64: string) =>
      uploads.add(uploadId, offset, base64, plainName(fileName)),

    async open(uploadId: string, wanted: ImportFormat | null) {
      const { fileName, bytes } = uploads.take(uploadId);
      const { format, encoding, items } = await read(bytes, fileName, wanted);
      const judged = judgeItems(items, await bank.folds());
      const importId = imports.add({ items, judged });
      return { importId, fileName, format, encoding, counts: countsOf(judged), total: judged.length };
    },

    items(importId: string, verdict: ItemVerdict | null, offset: number, limit: number) {
      const { judged } = imports.get(importId);
      const fitting = verdict === null ? judged : judged.filter((item) => item.verdict === verdict);
      return { items: fitting.slice(offset, offset + limit), total: fitting.length };
    },

    /** The same key gives the first answer again, also when the import itself is forgotten. */
    async commit(importId: string, mode: CommitMode, requestKey: string, by: string): Promise<ImportCounts> {
      const counts = await receipts.once('quiz.commitImport', requestKey, () => commit(importId, mode, by));
      imports.forget(importId);
      return counts;
    },

    /** @throws Refusal bank-import.unknown */
    cancel(importId: string): void {
      imports.get(importId);
      imports.forget(importId);
    },

    /** Questions in use, newest versions. @throws Refusal export.nothing */
    async export(format: ExportFormat, topic: QuizTopic | null): Promise<FileOut> {
      const questions = (await bank.current(topic)).map(({ content }) => content);
      if (questions.length === 0) throw new Refusal('export.nothing');
      return bankFile(format, questions, localDateOf(clock.now(), clock.timeZone));
    },

    template: (): Promise<FileOut> => bankTemplate(),
  };
}

/** No folders, nothing invisible: shown on the screen. */
const plainName = (fileName: string): string => fileName.replace(/^.*[\\/]/u, '').replace(/\p{C}/gu, '') || '未命名';
