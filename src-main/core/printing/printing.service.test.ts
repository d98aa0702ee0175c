import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  aSession,
  by,
  codeOf,
  openPrintingDesk,
  type PrintingDesk,
  wishFor,
} from '../../../tests/support/printing/printing-desk.ts';
import { Refusal } from '../../contract/route.ts';
import { PrinterFault } from './printers.ts';

let desk: PrintingDesk;
beforeEach(async () => {
  desk = await openPrintingDesk();
});
afterEach(() => desk.stop());

const afresh = (copies: number) => {
  const { request: _request, ...wish } = wishFor(5, { printer: '二号机', copies });
  return wish;
};
const print = (sessionId: number, more: Parameters<typeof wishFor>[1] = {}) =>
  desk.printing().print(wishFor(sessionId, more), by);

describe('printing', () => {
  it('hands the paper over whole, and it is in no file on the way', async () => {
    const { job } = await print(5, { copies: 3 });
    expect(job).toMatchObject({
      number: 'JL-2026-000001',
      sheet: 'minutes',
      state: 'queued',
      pages: 2,
      requestedBy: by,
    });
    expect(desk.printers.submitted).toEqual([
      {
        printer: '一号机',
        title: '会议记录/《示例》 5',
        copies: 3,
        sides: 'one-sided',
        paper: 'A4',
        pdf: '%PDF JL-2026-000001',
        mode: null,
      },
    ]);
    expect(existsSync(desk.outFolder)).toBe(false);
  });

  // Bug: a spooler that takes nothing but files gets one that anybody may read, or that stays.
  it('is a file of the owner’s alone for a spooler that wants one, while it is taken', async () => {
    desk.printers.wantsFiles = true;
    await print(5);
    expect(desk.printers.submitted).toMatchObject([{ pdf: '%PDF JL-2026-000001', mode: 0o600 }]);
    desk.printers.beforeSubmit = () => void desk.printers.names.shift();
    expect(await codeOf(print(6))).toBe('printer.gone');
    expect(await desk.waitingFiles()).toEqual([]);
  });

  // Bug: a double tap, or a retry after a lost answer, prints twice.
  it('prints once for its key: asked twice at once, again later, and after a restart', async () => {
    const one = wishFor(5);
    const [first, second] = await Promise.all([desk.printing().print(one, by), desk.printing().print(one, by)]);
    expect(second).toEqual(first);
    const third = await desk.printing().print(one, by);
    await desk.restart();
    const fourth = await desk.printing().print(one, by);
    expect([third.job.jobId, fourth.job.jobId]).toEqual([first.job.jobId, first.job.jobId]);
    expect(desk.printers.submitted).toHaveLength(1);
  });

  // Bug: a key meant for one paper answers for another, which then is never printed.
  it('refuses a key that was meant for something else', async () => {
    const { requestKey } = wishFor(5);
    await print(5, { requestKey });
    expect(await codeOf(print(6, { requestKey }))).toBe('request.invalid');
    expect(await codeOf(print(5, { requestKey, copies: 2 }))).toBe('request.invalid');
    expect(await codeOf(print(5, { requestKey, sides: 'two-sided-long-edge' }))).toBe('request.invalid');
    expect(await codeOf(print(5, { requestKey, paper: 'A3' }))).toBe('request.invalid');
    expect(await codeOf(desk.printing().save(requestKey, aSession(5), by))).toBe('request.invalid');
    // Bug: while the first is still being drawn, the other gets its answer.
    const one = wishFor(5);
    const first = desk.printing().print(one, by);
    expect(await codeOf(desk.printing().print({ ...one, request: aSession(6) }, by))).toBe('request.invalid');
    expect(await codeOf(desk.printing().save(one.requestKey, aSession(5), by))).toBe('request.invalid');
    await first;
  });

  it('empties its folder at the start: papers of an earlier run are nobody’s business', async () => {
    await mkdir(desk.outFolder, { recursive: true });
    await writeFile(path.join(desk.outFolder, '9.pdf'), '张测试');
    await desk.restart();
    expect(await desk.waitingFiles()).toEqual([]);
  });
});

describe('numbers', () => {
  it('keeps one number for one paper, and gives different papers different ones', async () => {
    const jobs = await Promise.all([print(5), print(6), print(5), print(7)]);
    const numbers = jobs.map(({ job }) => job.number);
    expect(numbers[0]).toBe(numbers[2]);
    expect(new Set(numbers).size).toBe(3);
    const signIn = { ...wishFor(5), request: { sheet: 'sign-in', sessionId: 5 } } as const;
    const other = await desk.printing().print(signIn as never, by);
    expect(other.job.number).toBe('QD-2026-000001');
  });

  // Bug: numbers go on from last year's, or a paper of last year gets a new one.
  it('begins anew with the station’s year, and papers keep theirs', async () => {
    await print(5);
    desk.clock.advanceTo('2026-12-31T23:59');
    expect((await print(6)).job.number).toBe('JL-2026-000002');
    desk.clock.advanceTo('2027-01-01T00:00');
    expect((await print(7)).job.number).toBe('JL-2027-000001');
    expect((await print(5)).job.number).toBe('JL-2026-000001');
  });

  // Bug: looking at a paper uses up a number.
  it('shows a number in the preview only where one was issued', async () => {
    expect((await desk.printing().preview(aSession(5))).number).toBeNull();
    expect((await desk.printing().list(0, 9)).total).toBe(0);
    await print(5);
    const { number, file } = await desk.printing().preview(aSession(5));
    expect(number).toBe('JL-2026-000001');
    expect(file.fileName).toBe('会议记录_《示例》 5 JL-2026-000001.pdf');
  });

  it('numbers neither test pages nor labels', async () => {
    const { job } = await desk.printing().print({ ...wishFor(1), request: { sheet: 'test-page' } }, by);
    expect(job.number).toBe('');
    expect(desk.drawn).toEqual(['无编号']);
  });

  it('reprints under the same number, marked, to another printer', async () => {
    const first = await print(5);
    const again = await desk.printing().reprint(first.job.jobId, afresh(2), by);
    expect(again.job).toMatchObject({ number: 'JL-2026-000001', isReprint: true, printer: '二号机', copies: 2 });
    expect(desk.drawn).toEqual(['JL-2026-000001', 'JL-2026-000001 重印']);
    expect(await codeOf(desk.printing().reprint(99 as never, afresh(1), by))).toBe('job.unknown');
  });
});

describe('printers that fail', () => {
  it('refuses a printer that is not there without a job', async () => {
    expect(await codeOf(print(5, { printer: '没有的' }))).toBe('printer.unknown');
    expect(await codeOf(print(5, { printer: '-o raw' }))).toBe('printer.unknown');
    desk.printers.reach(false);
    expect(await codeOf(print(5))).toBe('printer.gone');
    expect((await desk.printing().list(0, 9)).total).toBe(0);
    expect(await desk.printing().printers()).toMatchObject({ printers: [], usual: null, isSystemReachable: false });
  });

  // Bug: the printer is taken away while the paper is drawn, and the job is shown as on its way.
  it('says that the printer went between choosing and handing over', async () => {
    desk.printers.beforeSubmit = () => void desk.printers.names.shift();
    expect(await codeOf(print(5))).toBe('printer.gone');
    expect(await desk.newest()).toMatchObject({ state: 'failed', failure: 'printer-gone', number: 'JL-2026-000001' });
    expect(await desk.waitingFiles()).toEqual([]);
  });

  it('says that the spooler refused', async () => {
    desk.printers.beforeSubmit = () => {
      throw new PrinterFault('refused');
    };
    expect(await codeOf(print(5))).toBe('printer.refused');
    expect(await desk.newest()).toMatchObject({ state: 'failed', failure: 'refused' });
  });

  it.each([
    ['paper.too-slow', 'too-slow'],
    ['paper.not-drawn', 'not-drawn'],
  ])('%s: nothing reaches the printer and the job says %s', async (code, failure) => {
    desk.paper.before = () => {
      throw new Refusal(code);
    };
    expect(await codeOf(print(5))).toBe(code);
    expect(await desk.newest()).toMatchObject({ state: 'failed', failure });
    expect(desk.printers.submitted).toEqual([]);
  });
});

describe('saving', () => {
  // Bug: a repeated request leaves the person without the file, or the list with two jobs.
  it('gives the file each time, as one job without a printer', async () => {
    const requestKey = randomUUID();
    const first = await desk.printing().save(requestKey, aSession(5), by);
    const again = await desk.printing().save(requestKey, aSession(5), by);
    expect(again.file).toEqual(first.file);
    expect(Buffer.from(first.file.base64, 'base64').toString()).toBe('%PDF JL-2026-000001');
    expect(first.job).toMatchObject({ state: 'saved', printer: null, number: 'JL-2026-000001' });
    expect((await desk.printing().list(0, 9)).total).toBe(1);
  });

  it('works where no printer is, and a failed drawing can be tried again', async () => {
    desk.printers.reach(false);
    const requestKey = randomUUID();
    desk.paper.before = () => {
      throw new Refusal('paper.too-slow');
    };
    expect(await codeOf(desk.printing().save(requestKey, aSession(5), by))).toBe('paper.too-slow');
    desk.paper.before = () => undefined;
    expect((await desk.printing().save(requestKey, aSession(5), by)).job.state).toBe('saved');
  });
});

// Bug: duplex has to be chosen anew for every paper, or is remembered from what a person or a run printed.
it('offers sides and paper as staff chose them last', async () => {
  expect(await desk.printing().printers()).toMatchObject({ usualSides: 'one-sided', usualPaper: 'A4' });
  await print(5, { sides: 'two-sided-short-edge', paper: 'A3' });
  expect(desk.printers.submitted.at(-1)).toMatchObject({ sides: 'two-sided-short-edge', paper: 'A3' });
  await desk.printing().printFor(desk.person, wishFor(6), by);
  const usual = { usualSides: 'two-sided-short-edge', usualPaper: 'A3' };
  expect(await desk.printing().printers()).toMatchObject(usual);
  expect(await desk.printing().usualPrinter()).toEqual({
    printer: '一号机',
    sides: usual.usualSides,
    paper: usual.usualPaper,
  });
});

it('offers the printer used last, as long as it is there', async () => {
  expect((await desk.printing().printers()).usual).toBeNull();
  await print(5, { printer: '二号机' });
  expect((await desk.printing().printers()).usual).toBe('二号机');
  desk.printers.names.pop();
  expect((await desk.printing().printers()).usual).toBeNull();
});
