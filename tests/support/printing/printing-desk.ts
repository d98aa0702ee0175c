/** The printing slice on a real database, with papers of one line and printers steered by hand. */
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { SheetRequest } from '../../../src-main/contract/printing.ts';
import { Refusal } from '../../../src-main/contract/route.ts';
import { initial } from '../../../src-main/core/database/migrations/0001-initial.ts';
import { reading } from '../../../src-main/core/database/migrations/0002-reading.ts';
import type { PaperDocument, PaperMade } from '../../../src-main/core/paper/document.ts';
import { paperNumbersRepository } from '../../../src-main/core/printing/paper-numbers.repository.ts';
import { paperNumbersService } from '../../../src-main/core/printing/paper-numbers.service.ts';
import { paperOut } from '../../../src-main/core/printing/paper-out.ts';
import { printingRepository } from '../../../src-main/core/printing/printing.repository.ts';
import { printingService } from '../../../src-main/core/printing/printing.service.ts';
import type { Mark, Sheet, SheetMakers } from '../../../src-main/core/printing/sheets.ts';
import { temporaryDatabase } from '../database.ts';
import { fakeClock } from '../fake-clock.ts';
import { fakePrinters } from './fake-printers.ts';

export const aSession = (id: number): SheetRequest => ({ sheet: 'minutes', sessionId: id }) as SheetRequest;

/** What stands on it is its title: the number and whether it is a reprint. */
function paperOf(title: string, subject: string | null): Sheet {
  const draw = ({ number, isReprint }: Mark): PaperDocument => ({
    title: `${number ?? '无编号'}${isReprint ? ' 重印' : ''}`,
    author: '',
    orientation: 'portrait',
    style: 'form',
    foot: { left: '', right: '' },
    watermark: null,
    blocks: [],
  });
  return { title, subject, draw };
}

const sheets: SheetMakers = {
  'sign-in': async ({ sessionId }) => paperOf(`签到表 ${sessionId}`, `session:${sessionId}`),
  minutes: async ({ sessionId }) => paperOf(`-会议记录/《示例》 ${sessionId}`, `session:${sessionId}`),
  record: async ({ sessionId }) => paperOf('学习记录', `session:${sessionId}`),
  reflection: async ({ sessionId }) => paperOf('心得', `session:${sessionId}`),
  'book-labels': async () => paperOf('图书标签', null),
  'test-page': async () => paperOf('打印测试页', null),
  certificate: async ({ certificate }) => paperOf('合格证', `certificate:${certificate}`),
  'campaign-report': async () => paperOf('测验报告', null),
  inspection: async () => paperOf('安全检查记录', null),
  'inspection-round': async () => paperOf('安全检查用表', null),
};

export type PrintingDesk = Awaited<ReturnType<typeof openPrintingDesk>>;

export async function openPrintingDesk() {
  const clock = fakeClock();
  const { database, folder, logger, dispose } = await temporaryDatabase([initial, reading], { clock });
  const printers = fakePrinters('一号机', '二号机');
  const outFolder = path.join(folder, 'paper-out');
  const drawn: string[] = [];
  const paper = {
    /** Replaced where drawing is slow or fails. */
    before: (): Promise<void> | void => undefined,
    async make({ title }: PaperDocument): Promise<PaperMade> {
      drawn.push(title);
      await paper.before();
      return { pdf: new TextEncoder().encode(`%PDF ${title}`), pages: 2, missing: [] };
    },
  };
  const open = () =>
    printingService({
      jobs: printingRepository(database.statements),
      numbers: paperNumbersService(paperNumbersRepository(database.statements), clock),
      paper,
      sheets,
      printers,
      out: paperOut(outFolder),
      database,
      clock,
      logger,
      limits: { watchEvery: 5, closeWithin: 20 },
    });
  let printing = open();
  await printing.start();
  return {
    clock,
    printers,
    paper,
    drawn,
    logger,
    outFolder,
    database,
    printing: () => printing,
    waitingFiles: () => readdir(outFolder).catch(() => []),
    newest: async () => (await printing.list(0, 1)).jobs[0],
    /** As after the program was ended, whatever it was doing. */
    async restart() {
      await printing.close();
      printing = open();
      await printing.start();
    },
    async stop() {
      await printing.close();
      await dispose();
    },
  };
}

export const by = '示例管理员';

export const wishFor = (sessionId: number, more: { requestKey?: string; printer?: string; copies?: number } = {}) => ({
  requestKey: randomUUID(),
  request: aSession(sessionId),
  printer: '一号机',
  copies: 1,
  ...more,
});

/** Of a refusal its code, 'none' where nothing was refused. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
}
