/** The printing slice on a real database, with papers of one line and printers steered by hand. */
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { SheetRequest } from '../../../src-main/contract/printing.ts';
import { Refusal } from '../../../src-main/contract/route.ts';
import type { MemberId } from '../../../src-main/contract/values.ts';
import { openConnection } from '../../../src-main/core/database/connection.ts';
import { migrations } from '../../../src-main/core/database/migrations/all.ts';
import type { PaperDocument, PaperMade } from '../../../src-main/core/paper/document.ts';
import type { PaperService } from '../../../src-main/core/paper/paper.service.ts';
import { openPrinting } from '../../../src-main/core/printing/open-printing.ts';
import type { PrintWish } from '../../../src-main/core/printing/printing.service.ts';
import { printQuotaRepository } from '../../../src-main/core/printing/print-quota.repository.ts';
import type { Mark, Sheet, SheetMakers } from '../../../src-main/core/printing/sheets.ts';
import { temporaryDatabase, testCipher } from '../database.ts';
import { fakeClock } from '../fake-clock.ts';
import { sealPlainCells } from '../sealed-cells.ts';
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

export const bookNumber = (memberId: number): string => `SC-2026-${String(memberId).padStart(6, '0')}`;

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
  handbook: async ({ memberId }) => ({ ...paperOf(`手册 ${memberId}`, null), number: bookNumber(memberId) }),
  'handbook-blank': async () => paperOf('手册空白页', null),
  notice: async ({ noticeId }) => paperOf('公示', `notice:${noticeId}`),
  'notice-feedback': async ({ noticeId }) => paperOf('公示意见反馈单', `notice:${noticeId}`),
  'rota-week': async () => paperOf('值班表', null),
  'assembly-result': async () => paperOf('换届选举结果', null),
  'hand-over': async () => paperOf('交接清单', null),
  audit: async () => paperOf('审计记录', null),
  'own-data': async () => paperOf('个人信息副本', null),
};

export type PrintingDesk = Awaited<ReturnType<typeof openPrintingDesk>>;

export async function openPrintingDesk() {
  const clock = fakeClock();
  const { database, file, folder, logger, dispose } = await temporaryDatabase(migrations, { clock });
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
  const paperService: PaperService = {
    make: (document) => paper.make(document),
    async makeMany(documents, take) {
      let place = 0;
      for await (const document of documents) {
        await take(await orRefusal(paper.make(document)), place);
        place += 1;
      }
    },
  };
  /** By member: what the sheet of the book says when it is recorded. */
  const recorded: string[] = [];
  const open = () =>
    openPrinting({
      database,
      paper: paperService,
      sheets: { ...sheets, handbook: noBook(desk.withoutBook), ...desk.sheets },
      async *booksOf(ids, pages) {
        for (const memberId of ids) {
          if (desk.withoutBook.has(memberId)) continue;
          const sheet = await sheets.handbook({ sheet: 'handbook', memberId, pages: pages && [...pages], leaf: null });
          yield { memberId, sheet };
        }
      },
      stationName: () => '示例服务站',
      printers,
      dataDir: folder,
      nameOf: () => by,
      reach: { papers: async () => null, requirePaper: async () => undefined },
      clock,
      logger,
      limits: { watchEvery: 5, closeWithin: 20, orphansLive: 5, againAfter: 5 },
    });
  const desk = { sheets: {} as Partial<SheetMakers>, withoutBook: new Set<MemberId>() };
  let opened = open();
  await opened.start();
  const reopen = async () => {
    await opened.close();
    opened = open();
    await opened.start();
  };
  return {
    clock,
    person: await addPerson(file, 1),
    /** Members of the roster, whose books are `bookNumber(their id)`. */
    addPeople: async (count: number) => {
      const people: MemberId[] = [];
      for (let at = 0; at < count; at += 1) people.push(await addPerson(file, at + 2));
      return people;
    },
    printers,
    paper,
    drawn,
    logger,
    outFolder,
    database,
    recorded,
    printing: () => opened.service,
    runs: () => opened.runs,
    own: () => opened.own,
    quota: printQuotaRepository(database.statements),
    withoutBook: desk.withoutBook,
    /** In the place of the usual ones, from the next restart on. */
    bring: (brought: Partial<SheetMakers>) => Object.assign(desk.sheets, brought),
    waitingFiles: () => readdir(outFolder).catch(() => []),
    newest: async () => (await opened.service.list(0, 1)).jobs[0],
    /** As after the program was ended, whatever it was doing. */
    restart: reopen,
    async stop() {
      await opened.close();
      await dispose();
    },
  };
}

const noBook =
  (without: ReadonlySet<MemberId>): SheetMakers['handbook'] =>
  (wish) =>
    without.has(wish.memberId) ? Promise.reject(new Refusal('development.no-file')) : sheets.handbook(wish);

async function addPerson(file: string, id: number): Promise<MemberId> {
  const connection = await openConnection({ file, mode: 'write', settings: 'full' });
  await connection.run(
    `INSERT INTO member (id, student_number, student_number_index, name, readings, created_at, updated_at)
      VALUES (${id}, '2026${String(id).padStart(4, '0')}', printf('%032d', ${id}), '示例${id}', '', 0, 0)`,
  );
  await sealPlainCells(connection, testCipher);
  await connection.close();
  return id as MemberId;
}

export const by = '示例管理员';

export const wishFor = (sessionId: number, more: Partial<PrintWish> = {}) => ({
  requestKey: randomUUID(),
  request: aSession(sessionId),
  printer: '一号机',
  copies: 1,
  sides: 'one-sided' as const,
  paper: 'A4' as const,
  ...more,
});

async function orRefusal(making: Promise<PaperMade>): Promise<PaperMade | Refusal> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Of a refusal its code, 'none' where nothing was refused. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
}
