/** A set-up station with the real reading process, driven the way an operator drives it. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Answer, Ask, RouteName } from '../../src-main/contract/registry.ts';
import type { Outcome } from '../../src-main/contract/route.ts';
import { openApplication } from '../../src-main/core/application.ts';
import type { Caller } from '../../src-main/core/kernel/caller.ts';
import { noPrinters } from '../../src-main/core/printing/printers.ts';
import { childJobs, nodeJobs } from '../../src-main/hosts/startup/child-jobs.ts';
import { loggerFake, temporaryFolder } from './database.ts';
import { fakeClock } from './fake-clock.ts';
import { buildPrograms, repository } from './programs.ts';
import type { Programs } from './programs.ts';

export const fixture = (name: string): Buffer => readFileSync(join(repository, 'tests', 'fixtures', name));
const operator: Caller = { origin: 'operator', connection: 'story' };
const pieceBytes = 300_000;

/** Built once for all stations of a test file, gone with the process. */
let reader: Promise<Programs> | undefined;
async function readerFolder(): Promise<string> {
  reader ??= buildPrograms({ 'read-sheets': 'src-main/core/roster/read-sheets.process.ts' });
  const programs = await reader;
  process.once('exit', programs.remove);
  return programs.folder;
}

export type RosterStation = Awaited<ReturnType<typeof openRosterStation>>;

export async function openRosterStation() {
  const folder = await temporaryFolder();
  const dataDir = join(folder.path, 'data');
  const clock = fakeClock();
  const logger = loggerFake();
  const application = await openApplication({
    dataDir,
    isDemo: false,
    kiosk: '测试机',
    version: '0.0.0',
    clock,
    logger,
    childJobs: childJobs(await readerFolder(), nodeJobs),
    printers: noPrinters,
    spareBytes: 1_000_000,
  });

  const ask = async <Name extends RouteName>(route: Name, input: Ask<Name>) =>
    (await application.call(route, input, operator)) as Outcome<Answer<Name>>;

  /** @throws Error naming the problem. */
  async function must<Name extends RouteName>(route: Name, input: Ask<Name>): Promise<Answer<Name>> {
    const outcome = await ask(route, input);
    if ('problem' in outcome)
      throw new Error(`${route}: ${JSON.stringify(outcome.problem)} ${JSON.stringify(logger.entries.at(-1))}`);
    return outcome.value;
  }

  await must('station.setUp', {
    requestKey: randomUUID(),
    name: '163党群服务站',
    contact: '示例：学生社区办公室',
    rooms: [
      { kind: 'home', name: '社区党员之家', opensAt: '08:00', closesAt: '22:30' },
      { kind: 'harbour', name: '心海港湾', opensAt: '14:00', closesAt: '21:00' },
      { kind: 'activity', name: '活动驿站', opensAt: '08:00', closesAt: '22:30' },
    ],
    administrator: '测试管理员',
    passphrase: '测试用的长口令2026',
    confirmedNotice: '2026-11-6',
  });

  async function upload(fileName: string, bytes: Buffer): Promise<string> {
    let uploadId: string | undefined;
    let offset = 0;
    do {
      const base64 = bytes.subarray(offset, offset + pieceBytes).toString('base64');
      const begun: { uploadId?: string } = uploadId === undefined ? {} : { uploadId };
      ({ uploadId, received: offset } = await must('roster.upload', { ...begun, fileName, offset, base64 }));
    } while (offset < bytes.length);
    return uploadId;
  }

  return {
    dataDir,
    ask,
    must,
    clock,
    logger,
    upload,
    /** Uploads, opens and judges the sheet that looks like a roster. */
    async judge(fileName: string, bytes: Buffer) {
      const { importId, sheets } = await must('roster.open', { uploadId: await upload(fileName, bytes) });
      const sheet = Math.max(
        0,
        sheets.findIndex(({ looksLikeRoster }) => looksLikeRoster),
      );
      return { importId, sheets, sheet, judged: await must('roster.judge', { importId, sheet }) };
    },
    /** Every row of an import, page by page. */
    async rows(importId: string) {
      const all: Answer<'roster.rows'>['rows'] = [];
      for (;;) {
        const page = await must('roster.rows', { importId, offset: all.length, limit: 200 });
        all.push(...page.rows);
        if (all.length >= page.total) return all;
      }
    },
    /** Commits and waits for the end of it, whichever. */
    async commit(importId: string, requestKey: string = randomUUID()) {
      await must('roster.commit', { importId, requestKey });
      for (;;) {
        const progress = await must('roster.progress', { importId });
        if (progress.state !== 'committing') return progress;
        await setTimeout(10);
      }
    },
    async close(): Promise<void> {
      await application.close();
      await folder.remove();
    },
  };
}
