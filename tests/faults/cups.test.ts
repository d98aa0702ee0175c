/** Papers through a real CUPS to a real (software) IPP printer, both started here on loopback. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PrintJob } from '../../src-main/contract/printing.ts';
import { askSpooler } from '../../src-main/hosts/startup/printers/ask-spooler.ts';
import { operations } from '../../src-main/hosts/startup/printers/ipp-message.ts';
import { systemPrinters } from '../../src-main/hosts/startup/printers/system-printers.ts';
import { openStoryStation, operator } from '../support/story-station.ts';
import { paperProcess } from '../support/printing/paper-process.ts';
import { startTestSpooler, type TestSpooler, whyNoTestPrinter } from '../support/printing/test-spooler.ts';

const reason = whyNoTestPrinter();
if (reason !== '') process.stderr.write(`\nSKIP tests/faults/cups: ${reason}\n\n`);

const seconds = (count: number) => ({ timeout: count * 1000, interval: 100 });

describe.skipIf(reason !== '')('a CUPS printer (E11)', () => {
  let paper: Awaited<ReturnType<typeof paperProcess>>;
  let spooler: TestSpooler;
  let station: Awaited<ReturnType<typeof openStoryStation>>;

  beforeAll(async () => {
    paper = await paperProcess();
    spooler = await startTestSpooler();
    await spooler.add('Test');
    station = await openStoryStation();
    const settings = { platform: process.platform, home: '/nonexistent', cupsServer: spooler.server, folder: null };
    await station.restart({ printers: systemPrinters(settings), childJobs: paper });
  });
  afterAll(async () => {
    await station?.stop();
    await spooler?.stop();
    paper?.remove();
  });

  const printers = () => station.must('printing.printers', {}, operator);
  const testPage = { request: { sheet: 'test-page' }, printer: 'Test', copies: 1 } as const;
  const print = async () =>
    (await station.must('printing.print', { requestKey: randomUUID(), ...testPage }, operator)).job;
  async function becomes({ jobId }: PrintJob, state: string): Promise<PrintJob> {
    return vi.waitFor(async () => {
      const { jobs } = await station.must('printing.jobs', {}, operator);
      const job = jobs.find((one) => one.jobId === jobId);
      expect(job?.state).toBe(state);
      return job as PrintJob;
    }, seconds(120));
  }

  /** On a machine that lets it starve the test printer gives a paper up, which is told truly: then it is printed anew. */
  async function comesOut(first: PrintJob): Promise<{ givenUp: number }> {
    const endOf = ({ jobId }: PrintJob) =>
      vi.waitFor(async () => {
        const { jobs } = await station.must('printing.jobs', {}, operator);
        const state = jobs.find((one) => one.jobId === jobId)?.state;
        expect(['done', 'cancelled', 'failed']).toContain(state);
        return state;
      }, seconds(100));
    let state = await endOf(first);
    let givenUp = 0;
    for (; state === 'cancelled' && givenUp < 2; givenUp++) state = await endOf(await print());
    expect(state).toBe('done');
    return { givenUp };
  }

  // Bug: the list is read from words that another CUPS, language or description writes differently.
  it('is listed with its description', async () => {
    expect(await printers()).toEqual({
      printers: [{ name: 'Test', description: '示例 打印机', isDefault: false, state: 'ready' }],
      usual: null,
      usualSides: 'one-sided',
      usualPaper: 'A4',
      isSystemReachable: true,
    });
  });

  // Bug: the job is called done when it was only handed over, or what arrives is not our paper.
  it('receives our paper, and the job is followed until it is done', async () => {
    const job = await print();
    expect(job).toMatchObject({ state: 'queued', printer: 'Test', pages: 1 });
    await comesOut(job);
    const file = spooler.printed().at(-1);
    const data = new Uint8Array(readFileSync(file ?? ''));
    const document = await getDocument({ data, verbosity: 0 }).promise;
    expect(document.numPages).toBe(1);
    const { items } = await (await document.getPage(1)).getTextContent();
    const words = items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replaceAll(' ', '');
    expect(words).toContain('打印测试页');
    expect(words).toContain('163党群服务站');
    expect((await printers()).usual).toBe('Test');
  });

  // Bug: both sides and the paper of the tray are chosen here and never reach the spooler.
  it('is told sides, paper and copies', async () => {
    const manner = { sides: 'two-sided-long-edge', paper: 'A5', copies: 2 } as const;
    const wish = { requestKey: randomUUID(), ...testPage, ...manner };
    spooler.disable('Test');
    const { job } = await station.must('printing.print', wish, operator);
    const wanted = ['job-id', 'job-name', 'sides', 'media', 'copies', 'fit-to-page'];
    const printerUri = 'ipp://localhost/';
    const asked = { operation: operations.getJobs, printerUri, user: userInfo().username, wanted } as const;
    const { groups } = await askSpooler(spooler.server, { ...asked, whichJobs: 'not-completed' });
    const found = groups.find((one) => one.get('sides')?.[0] === 'two-sided-long-edge');
    expect(found?.get('media')).toEqual(['A5']);
    expect(found?.get('copies')).toEqual([2]);
    expect(String(found?.get('job-name')?.[0])).toMatch(/^打印测试页 .* [\da-f]{12}$/u);
    expect(await printers()).toMatchObject({ usualSides: 'two-sided-long-edge', usualPaper: 'A5' });
    await station.must('printing.cancel', { jobId: job.jobId }, operator);
    spooler.enable('Test');
  });

  // Bug: after a restart the paper the spooler has comes a second time, or the one it has not never comes.
  it('is asked whether it has a paper already before it is given it again', async () => {
    spooler.disable('Test');
    const waiting = () => spooler.jobs('not-completed').split('\n').filter(Boolean);
    // The spooler tells the time of the machine.
    station.clock.setTo(Date.now() + 60_000);
    const real = systemPrinters({
      platform: process.platform,
      home: '/nonexistent',
      cupsServer: spooler.server,
      folder: null,
    });
    const cutOff = async (when: 'before' | 'after') => {
      let reached = () => {};
      const there = new Promise<void>((resolve) => (reached = resolve));
      const submit: typeof real.submit = async (job) => {
        if (when === 'after') await real.submit(job);
        reached();
        return new Promise<never>(() => undefined);
      };
      await station.restart({ printers: { ...real, submit }, childJobs: paper });
      void station.ask('printing.print', { requestKey: randomUUID(), ...testPage }, operator);
      await there;
      await station.restart({ printers: real, childJobs: paper });
      const { jobs } = await station.must('printing.jobs', {}, operator);
      await becomes(jobs[0]!, 'queued');
    };
    await cutOff('after');
    expect(waiting()).toHaveLength(1);
    await cutOff('before');
    expect(waiting()).toHaveLength(2);
    // A spooler that forgets what is over cannot tell.
    const attempt = { printer: 'Test', key: '0123456789ab' };
    expect(await real.find({ ...attempt, since: Date.now() + 60_000 })).toBe('never');
    expect(await real.find({ ...attempt, since: 0 })).toBe('unknown');
    spooler.cancelAll();
    spooler.enable('Test');
  });

  // Bug: a stopped printer keeps the job, and nobody is told why nothing comes out.
  it('that is stopped is shown so, keeps the job, and prints it when it goes on', async () => {
    spooler.disable('Test');
    const job = await print();
    expect((await printers()).printers[0]?.state).toBe('stopped');
    expect((await becomes(job, 'queued')).failure).toBeNull();
    const before = spooler.printed().length;
    spooler.enable('Test');
    const { givenUp } = await comesOut(job);
    expect(spooler.printed().length - before).toBeGreaterThanOrEqual(1);
    expect(spooler.printed().length - before).toBeLessThanOrEqual(1 + givenUp);
  });

  // Bug: the station says cancelled and the paper comes out an hour later.
  it('gives a job back that is cancelled here, and says of one cancelled there that it was', async () => {
    spooler.disable('Test');
    const [here, there] = [await print(), await print()];
    expect((await station.must('printing.cancel', { jobId: here.jobId }, operator)).state).toBe('cancelled');
    expect(spooler.jobs('not-completed')).not.toBe('');
    spooler.cancelAll();
    expect(spooler.jobs('not-completed')).toBe('');
    await becomes(there, 'cancelled');
    spooler.enable('Test');
  });

  // Bug: a printer taken away with its jobs leaves them "on their way" for ever, or "done".
  it('that is taken away leaves its job failed', async () => {
    spooler.disable('Test');
    const job = await print();
    spooler.remove('Test');
    expect((await becomes(job, 'failed')).failure).toBe('printer-gone');
    expect(await station.refusal('printing.print', { requestKey: randomUUID(), ...testPage }, operator)).toBe(
      'printer.unknown',
    );
    expect((await printers()).printers).toEqual([]);
  });

  // Bug: without a spooler the page of papers fails as a whole, or the PDF cannot be had either.
  it('is missed without harm when no spooler answers', async () => {
    await spooler.stopDaemon();
    expect(await printers()).toMatchObject({ printers: [], usual: null, isSystemReachable: false });
    const print = { requestKey: randomUUID(), ...testPage };
    expect(await station.refusal('printing.print', print, operator)).toBe('printer.gone');
    const save = { requestKey: randomUUID(), request: { sheet: 'test-page' } } as const;
    expect((await station.must('printing.save', save, operator)).job.state).toBe('saved');
  });
});
