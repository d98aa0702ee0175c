import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
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

const forEver = () => new Promise<never>(() => undefined);
const becomes = (state: string, failure: string | null = null) =>
  vi.waitFor(async () => expect(await desk.newest()).toMatchObject({ state, failure }));

/** A print that the end of the program cuts off where `stop` holds it. */
async function cutOff(at: 'drawing' | 'handing over' | 'taken') {
  const wish = wishFor(5, { copies: 2 });
  const reached = new Promise<void>((resolve) => {
    const hold = () => {
      resolve();
      return forEver();
    };
    if (at === 'drawing') desk.paper.before = hold;
    if (at === 'handing over') desk.printers.beforeSubmit = hold;
    if (at === 'taken') desk.printers.afterSubmit = hold;
  });
  void desk.printing().print(wish, by);
  await reached;
  desk.paper.before = () => undefined;
  desk.printers.beforeSubmit = () => undefined;
  desk.printers.afterSubmit = () => undefined;
  return wish;
}

describe('a paper the end of the program cut off', () => {
  // Bug: it is "being drawn" for ever, is lost, comes out twice, or under another number.
  it.each(['drawing', 'handing over', 'taken'] as const)('while %s comes out once', async (at) => {
    const wish = await cutOff(at);
    await desk.restart();
    await becomes('queued');
    expect(desk.printers.submitted).toMatchObject([{ copies: 2, pdf: '%PDF JL-2026-000001' }]);
    expect(await desk.waitingFiles()).toEqual([]);
    const asked = await desk.printing().print(wish, by);
    expect(asked.job).toMatchObject({ state: 'queued', number: 'JL-2026-000001', isReprint: false });
    await desk.restart();
    expect(desk.printers.submitted).toHaveLength(1);
    desk.printers.say('done');
    await becomes('done');
  });

  // Bug: a spooler that forgets what it printed is taken at its word, and the paper comes out a second time.
  it('is not printed again where the spooler cannot tell; whoever looked into the tray retries it', async () => {
    await cutOff('handing over');
    desk.printers.remembers = 'unknown';
    await desk.restart();
    await becomes('failed', 'interrupted');
    expect(desk.printers.submitted).toEqual([]);
    const { jobId } = (await desk.newest())!;
    const retried = await desk.printing().retry(jobId);
    // Bug: a second copy of which nobody can tell that it is one.
    expect(retried).toMatchObject({ state: 'queued', number: 'JL-2026-000001', isReprint: true, failure: null });
    expect(desk.drawn.at(-1)).toBe('JL-2026-000001 重印');
    expect(desk.printers.submitted).toHaveLength(1);
  });

  // Bug: the spooler starts after us, and everything is said to have failed.
  it('waits for a spooler that is not there yet', async () => {
    await cutOff('drawing');
    desk.printers.reach(false);
    await desk.restart();
    const asked = vi.spyOn(desk.printers, 'list');
    await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(0));
    expect((await desk.newest())?.state).toBe('rendering');
    desk.printers.reach(true);
    await becomes('queued');
    expect(desk.printers.submitted).toHaveLength(1);
  });

  it('stays cancelled where it was cancelled, and can be cancelled while it waits', async () => {
    await cutOff('drawing');
    desk.printers.reach(false);
    await desk.restart();
    const { jobId } = (await desk.newest())!;
    expect((await desk.printing().cancel(jobId)).state).toBe('cancelled');
    desk.printers.reach(true);
    await desk.restart();
    await becomes('cancelled');
    expect(desk.printers.submitted).toEqual([]);
  });

  // Bug: its printer is gone for good, and it is tried at every start for ever.
  it('fails where its printer or its sheet is there no longer', async () => {
    await cutOff('drawing');
    desk.printers.names.shift();
    await desk.restart();
    await becomes('failed', 'printer-gone');
    desk.printers.names.unshift('一号机');
    await cutOff('drawing');
    desk.bring({
      minutes: () => {
        throw new Refusal('reading.unknown');
      },
    });
    await desk.restart();
    await becomes('failed', 'not-drawn');
  });

  it('as a file fails: nobody waits for it any more', async () => {
    desk.paper.before = forEver;
    const { requestKey, request } = wishFor(5);
    void desk.printing().save(requestKey, request, by);
    await becomes('rendering');
    desk.paper.before = () => undefined;
    await desk.restart();
    expect(await desk.newest()).toMatchObject({ state: 'failed', failure: 'interrupted' });
    expect(await codeOf(desk.printing().retry((await desk.newest())!.jobId))).toBe('job.not-failed');
    expect((await desk.printing().save(requestKey, request, by)).job.state).toBe('saved');
  });
});

describe('a job that failed', () => {
  // Bug: the paper is lost, or the retry gets another number or a mark of a reprint that never came out.
  it('is kept, and printed again under its number', async () => {
    desk.printers.beforeSubmit = () => {
      throw new PrinterFault('refused');
    };
    expect(await codeOf(desk.printing().print(wishFor(5, { copies: 3, sides: 'two-sided-long-edge' }), by))).toBe(
      'printer.refused',
    );
    const { jobId } = (await desk.newest())!;
    expect(await codeOf(desk.printing().retry(jobId))).toBe('printer.refused');
    expect(await desk.newest()).toMatchObject({ jobId, state: 'failed', failure: 'refused' });
    desk.printers.beforeSubmit = () => undefined;
    const [one, other] = await Promise.all([desk.printing().retry(jobId), desk.printing().retry(jobId)]);
    expect(other).toEqual(one);
    expect(one).toMatchObject({ jobId, state: 'queued', number: 'JL-2026-000001', isReprint: false });
    expect(desk.printers.submitted).toMatchObject([{ copies: 3, sides: 'two-sided-long-edge' }]);
    expect(await codeOf(desk.printing().retry(jobId))).toBe('job.not-failed');
    expect(await codeOf(desk.printing().retry(99 as never))).toBe('job.unknown');
    expect((await desk.printing().list(0, 9)).total).toBe(1);
  });

  // Bug: the program that hands over is given up after its time, while the spooler took the paper all the same.
  it('did not, where the spooler has it', async () => {
    desk.printers.afterSubmit = () => {
      throw new PrinterFault('refused');
    };
    expect((await desk.printing().print(wishFor(5), by)).job.state).toBe('queued');
    expect(desk.printers.submitted).toHaveLength(1);
  });

  it('at the spooler is marked as a reprint: some of it may be out', async () => {
    const { job } = await desk.printing().print(wishFor(5), by);
    desk.printers.say('aborted');
    await becomes('failed', 'printer-stopped');
    expect((await desk.printing().retry(job.jobId)).isReprint).toBe(true);
  });
});
