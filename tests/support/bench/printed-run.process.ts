/**
 * A run over many handbooks as a station does it, from the records to files in the folder of a printer, while the kiosk
 * goes on answering. Arguments: a data folder, how many books.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { PrintRun } from '../../../src-main/contract/printing.ts';
import { openApplication } from '../../../src-main/core/application.ts';
import { systemClock } from '../../../src-main/core/kernel/clock.ts';
import { addDays, localDateOf } from '../../../src-main/core/kernel/local-time.ts';
import { silentLogger } from '../../../src-main/core/kernel/logger.ts';
import { childJobs, nodeJobs } from '../../../src-main/hosts/startup/child-jobs.ts';
import { folderPrinters } from '../../../src-main/hosts/startup/printers/folder.ts';
import { ask, fillStation, operator } from './filled-station.ts';
import { rssAfter } from './memory.ts';
import { answer, timeOf } from './timing.ts';

const [, program = '', dataDir = '', count = '0'] = process.argv;
const papers = join(dirname(dataDir), 'printed');
mkdirSync(papers, { recursive: true });
await fillStation(dataDir, Number(count), 0);
const clock = systemClock('Asia/Shanghai');
const application = await openApplication({
  dataDir,
  isDemo: false,
  kiosk: '测试机',
  version: '0.0.0',
  clock,
  logger: silentLogger,
  childJobs: childJobs(dirname(program), nodeJobs),
  printers: folderPrinters(papers),
});
const must = <Value = unknown>(route: string, input: object): Promise<Value> =>
  ask<Value>(application, route, input, operator);
const key = () => ({ requestKey: randomUUID() });
const ago = (days: number): string => addDays(localDateOf(clock.now(), clock.timeZone), -days);

/** Of two years: a talk and a report each quarter, an assessment each half-year. */
async function fillBook(memberId: number, branchId: number): Promise<void> {
  const fields = { branchId, openedOn: ago(720), post: '班长' };
  await must('development.openFile', { ...key(), memberId, fields });
  for (let quarter = 0; quarter < 8; quarter += 1) {
    const heldOn = ago(700 - quarter * 85);
    const talk = {
      heldOn,
      startsAt: '19:00',
      place: '示例党员之家',
      talker: { memberId: null, name: '示例联系人' },
      talkerPost: '教师',
      method: 'individual',
      content: `示例谈话内容，第 ${quarter + 1} 次，谈学习、工作与生活。`.repeat(20),
      suggestion: '继续努力，多参加志愿服务。'.repeat(4),
    };
    await must('mentoring.saveTalk', { ...key(), memberId, talkId: null, version: 0, fields: talk });
    const report = {
      quarter: `${heldOn.slice(0, 4)}Q${Math.ceil(Number(heldOn.slice(5, 7)) / 3)}`,
      title: '示例思想汇报',
      submittedOn: heldOn,
      words: 2000,
      remark: '认识有提高。',
    };
    await must('mentoring.saveReport', { ...key(), memberId, reportId: null, version: 0, fields: report });
  }
  for (let half = 0; half < 4; half += 1) {
    const text = '示例意见，思想上进，学习认真，团结同学。'.repeat(6);
    const opinions = { awareness: text, character: text, conduct: text, masses: text, dormitory: text };
    const assessment = {
      from: ago(700 - half * 170),
      to: ago(540 - half * 170),
      selfSummary: text.repeat(3),
      opinions,
      mentorOpinion: text,
      branchOpinion: text,
      conclusion: null,
      decidedOn: null,
    };
    const ids = { memberId, assessmentId: null, version: 0 };
    await must('mentoring.saveAssessment', { ...key(), ...ids, fields: assessment });
  }
}

const fields = { name: '示例支部', committee: '示例党委', secretary: '示例书记' };
const saved = { ...key(), branchId: null, version: 0, fields, isClosed: false };
const { branchId } = await must<{ branchId: number }>('development.saveBranch', saved);
for (let memberId = 1; memberId <= Number(count); memberId += 1) await fillBook(memberId, branchId);

const who = { by: 'branch', branchId, stage: null };
const manner = { printer: 'folder', copies: 1, sides: 'two-sided-long-edge', paper: 'A4' };
const answers: number[] = [];
let [most, longest] = [0, 0];
// A turn of the loop that takes longer keeps the screen waiting.
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const began = performance.now();
let run = await must<PrintRun>('handbook.startRun', { ...key(), who, pages: null, ...manner });
while (run.state === 'under-way') {
  await wait(100);
  answers.push(await timeOf(() => must('members.find', { query: '张', limit: 8 }).catch(() => undefined)));
  longest = Math.max(longest, answers.at(-1) ?? 0);
  ({ run } = await must<{ run: PrintRun }>('handbook.run', { printRunId: run.printRunId }));
  most = Math.max(most, rssAfter());
}
const time = performance.now() - began;
delay.disable();
await application.close();
if (run.printed !== Number(count)) throw new Error(`${run.printed} of ${count} books were printed`);
answer({
  books: readdirSync(papers).length,
  pages: run.pages,
  time,
  rss: most,
  longestWait: delay.max / 1e6,
  usualWait: delay.percentile(99) / 1e6,
  longestAnswer: longest,
});
