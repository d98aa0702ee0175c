/** Papers of a session on their way to a printer, on a real database file and drawn by the real process. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SheetRequest } from '../../src-main/contract/printing.ts';
import type { MemberId, SessionId } from '../../src-main/contract/values.ts';
import { closedSession, endedSession, minutesSaying } from '../support/ended-session.ts';
import { fakePrinters, type FakePrinters } from '../support/printing/fake-printers.ts';
import { paperProcess } from '../support/printing/paper-process.ts';
import { planSession } from '../support/reading-session.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

let paper: Awaited<ReturnType<typeof paperProcess>>;
let station: Awaited<ReturnType<typeof openStoryStation>>;
let printers: FakePrinters;
let people: readonly MemberId[];

beforeAll(async () => {
  paper = await paperProcess();
});
afterAll(() => paper.remove());
beforeEach(async () => {
  station = await openStoryStation();
  printers = fakePrinters('一号机');
  await station.restart({ printers, childJobs: paper });
  people = [await station.add('20260101', '欧阳例'), await station.add('20260102', '张测试')];
});
afterEach(() => station.stop());

const wish = (request: SheetRequest, requestKey: string = randomUUID()) => ({
  requestKey,
  request,
  printer: '一号机',
  copies: 1,
});
const print = (request: SheetRequest) => station.must('printing.print', wish(request), operator);
const jobs = () => station.must('printing.jobs', {}, operator);
const minutesOf = (sessionId: SessionId): SheetRequest => ({ sheet: 'minutes', sessionId });

/** What stands on the paper handed over last. */
async function printedText(): Promise<string> {
  const data = new Uint8Array(Buffer.from(printers.submitted.at(-1)!.pdf, 'latin1'));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  return pages.join('');
}

describe('the number of a paper', () => {
  // Bug: a correction or a reprint gives the same minutes a second number, or hides that it is one.
  it('stands on it and stays, printed again, reprinted and corrected', async () => {
    const sessionId = await closedSession(station, people);
    const first = await print(minutesOf(sessionId));
    expect(first.job.number).toBe('JL-2026-000001');
    expect(await printedText()).toContain('JL-2026-000001');
    expect(await printedText()).not.toContain('重印');

    const { jobId } = first.job;
    const again = { requestKey: randomUUID(), jobId, printer: '一号机', copies: 1 };
    expect((await station.must('printing.reprint', again, operator)).job).toMatchObject({
      number: 'JL-2026-000001',
      isReprint: true,
    });
    expect(await printedText()).toContain('重印');

    const correction = {
      requestKey: randomUUID(),
      sessionId,
      edition: 1,
      reason: '示例：补记',
      host: { memberId: null, name: '示例老师' },
      leadReader: null,
      items: [],
      minutes: minutesSaying('补记的小结。'),
    };
    await station.must('reading.correct', correction, operator);
    expect((await print(minutesOf(sessionId))).job.number).toBe('JL-2026-000001');
    expect(await printedText()).toContain('补记的小结');
  });

  // Bug: two papers printed at the same moment share a number, or one of them fails.
  it('differs for papers printed at once', async () => {
    const fields = (day: string) => ({
      startsAt: Date.parse(`${day}T14:00:00+08:00`),
      endsAt: Date.parse(`${day}T16:00:00+08:00`),
    });
    const sessionIds = [await planSession(station), await planSession(station, fields('2026-11-24'))];
    const printed = await Promise.all(
      [...sessionIds, ...sessionIds].map((sessionId) => print({ sheet: 'sign-in', sessionId })),
    );
    const numbers = printed.map(({ job }) => job.number);
    expect(new Set(numbers)).toEqual(new Set(['QD-2026-000001', 'QD-2026-000002']));
    expect(numbers.slice(2)).toEqual(numbers.slice(0, 2));
  });

  // Bug: a draft uses up the number of the minutes, and nobody knows which paper is the real one.
  it('is not given to a draft', async () => {
    const sessionId = await endedSession(station, people);
    expect((await print(minutesOf(sessionId))).job.number).toBe('');
    expect(await printedText()).not.toMatch(/[A-Z]{2}-2026-/);
  });

  // Bug: after New Year the count goes on, or a paper of last year is numbered anew.
  it('begins anew with the year of the station’s clock', async () => {
    const sessionId = await closedSession(station, people);
    station.clock.advanceTo('2027-01-01T00:00');
    expect((await print(minutesOf(sessionId))).job.number).toBe('JL-2027-000001');
  });
});

describe('a job', () => {
  // Bug: the plug is pulled while the printer works, and the paper is lost, comes out twice, or is "being drawn" for ever.
  it('cut off half-way comes out after the restart, once, under its number', async () => {
    let isHanded = false;
    printers.beforeSubmit = () => {
      isHanded = true;
      return new Promise(() => undefined);
    };
    const sessionId = await planSession(station);
    const asked = wish({ sheet: 'sign-in', sessionId });
    void station.ask('printing.print', asked, operator);
    await vi.waitFor(() => expect(isHanded).toBe(true), { timeout: 20_000 });
    const waiting = join(station.dataDir, 'paper-out');
    expect(existsSync(waiting)).toBe(false);
    printers.beforeSubmit = () => undefined;
    await station.restart({ printers, childJobs: paper });

    const isQueued = async () =>
      expect((await jobs()).jobs).toMatchObject([{ state: 'queued', failure: null, number: 'QD-2026-000001' }]);
    await vi.waitFor(isQueued, { timeout: 20_000 });
    expect(existsSync(waiting)).toBe(false);
    expect(await printedText()).toContain('QD-2026-000001');
    expect(await printedText()).not.toContain('重印');
    const answered = await station.must('printing.print', asked, operator);
    expect(answered.job.state).toBe('queued');
    expect((await jobs()).total).toBe(1);
    expect(printers.submitted).toHaveLength(1);
  });

  // Bug: a spooler that cannot tell is taken at its word; or the paper is lost, because nobody can have it again.
  it('of which the spooler cannot tell is said to be interrupted, and retried by whoever looked into the tray', async () => {
    printers.afterSubmit = () => new Promise(() => undefined);
    const sessionId = await planSession(station);
    void station.ask('printing.print', wish({ sheet: 'sign-in', sessionId }), operator);
    await vi.waitFor(() => expect(printers.submitted).toHaveLength(1), { timeout: 20_000 });
    printers.afterSubmit = () => undefined;
    const forgetful = { ...printers, find: async () => 'unknown' as const };
    await station.restart({ printers: forgetful, childJobs: paper });
    const isSaid = async () =>
      expect((await jobs()).jobs).toMatchObject([
        { state: 'failed', failure: 'interrupted', number: 'QD-2026-000001' },
      ]);
    await vi.waitFor(isSaid, { timeout: 20_000 });
    expect(printers.submitted).toHaveLength(1);
    const { jobId } = (await jobs()).jobs[0]!;
    const retried = await station.must('printing.retry', { jobId }, operator);
    expect(retried).toMatchObject({ jobId, number: 'QD-2026-000001', state: 'queued', isReprint: true });
    expect(await printedText()).toContain('重印');
    expect(await station.refusal('printing.retry', { jobId }, operator)).toBe('job.not-failed');
    expect(await station.refusal('printing.retry', { jobId })).toBe('caller.forbidden');
  });

  // Bug: the quota of the settings is kept nowhere, or anybody at the kiosk may change it.
  it('of one’s own is limited to so many pages a day, as staff say', async () => {
    expect(await station.must('printing.quota', {}, operator)).toEqual({ ownPagesADay: 20 });
    await station.must('printing.saveQuota', { requestKey: randomUUID(), ownPagesADay: 3 }, operator);
    await station.restart({ printers, childJobs: paper });
    expect(await station.must('printing.quota', {}, operator)).toEqual({ ownPagesADay: 3 });
    const more = { requestKey: randomUUID(), ownPagesADay: 4 };
    expect(await station.refusal('printing.saveQuota', more)).toBe('caller.forbidden');
    expect(await station.refusal('printing.saveQuota', { ...more, ownPagesADay: 501 }, operator)).toBe(
      'request.invalid',
    );
  });

  // Bug: the list of jobs keeps what stands on the papers.
  it('remembers which paper it was, not what stands on it', async () => {
    const sessionId = await closedSession(station, people);
    await print({ sheet: 'record', sessionId });
    expect(await printedText()).toContain('张测试');
    const stored = JSON.stringify((await station.dump())['print_job']);
    expect(stored).toContain('示例读书分享会');
    for (const private_ of ['张测试', '20260102', '示例小结']) expect(stored).not.toContain(private_);
  });

  it('is not begun for what cannot be printed', async () => {
    const nothing = { sheet: 'minutes', sessionId: 99 as SessionId } as const;
    expect(await station.refusal('printing.print', wish(nothing), operator)).toBe('reading.unknown');
    const sessionId = await closedSession(station, people.slice(0, 1));
    const absent = { sheet: 'record', sessionId, memberId: people[1]! } as const;
    expect(await station.refusal('printing.print', wish(absent), operator)).toBe('reading.not-attended');
    expect((await jobs()).total).toBe(0);
    expect(await station.refusal('printing.jobs', {})).toBe('caller.forbidden');
  });
});
