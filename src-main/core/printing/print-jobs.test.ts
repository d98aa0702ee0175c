import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  by,
  codeOf,
  openPrintingDesk,
  type PrintingDesk,
  wishFor,
} from '../../../tests/support/printing/printing-desk.ts';

let desk: PrintingDesk;
beforeEach(async () => {
  desk = await openPrintingDesk();
});
afterEach(() => desk.stop());

const print = (sessionId: number) => desk.printing().print(wishFor(sessionId), by);
const becomes = (state: string, failure: string | null = null) =>
  vi.waitFor(async () => expect(await desk.newest()).toMatchObject({ state, failure }));

describe('a job at the spooler', () => {
  it('is followed until it is done', async () => {
    await print(5);
    desk.printers.say('printing');
    await becomes('printing');
    desk.printers.say('stopped');
    await becomes('queued');
    expect((await desk.printing().list(0, 9)).unfinished).toBe(1);
    desk.printers.say('done');
    await becomes('done');
    expect((await desk.printing().list(0, 9)).unfinished).toBe(0);
  });

  // Bug: only jobs of this run are followed.
  it('is followed also after a restart', async () => {
    await print(5);
    await desk.restart();
    desk.printers.say('done');
    await becomes('done');
  });

  it.each([
    ['aborted', 'failed', 'printer-stopped'],
    ['cancelled', 'cancelled', null],
    ['gone', 'done', null],
  ] as const)('%s there is %s here', async (said, state, failure) => {
    await print(5);
    desk.printers.say(said);
    await becomes(state, failure);
  });

  // Bug: a printer pulled out with its jobs counts as printed.
  it.each(['gone', 'cancelled'] as const)('%s together with its printer has failed', async (said) => {
    await print(5);
    desk.printers.names.shift();
    desk.printers.say(said);
    await becomes('failed', 'printer-gone');
  });

  // Bug: a spooler that restarts makes jobs fail that are printed a minute later.
  it('stays as it was while no spooler answers', async () => {
    await print(5);
    desk.printers.reach(false);
    desk.printers.say('done');
    const rounds = vi.spyOn(desk.printers, 'stateOf');
    await vi.waitFor(() => expect(rounds.mock.calls.length).toBeGreaterThan(2));
    expect((await desk.newest())?.state).toBe('queued');
    desk.printers.reach(true);
    await becomes('done');
  });
});

describe('cancelling', () => {
  it('calls back what the spooler has', async () => {
    const { job } = await print(5);
    expect((await desk.printing().cancel(job.jobId)).state).toBe('cancelled');
    expect(desk.printers.cancelled).toHaveLength(1);
    expect(await codeOf(desk.printing().cancel(job.jobId))).toBe('job.over');
    expect(await codeOf(desk.printing().cancel(99 as never))).toBe('job.unknown');
  });

  // Bug: a paper cancelled while it was drawn is printed all the same.
  it('of a paper being drawn keeps it from the printer', async () => {
    desk.paper.before = async () => {
      await desk.printing().cancel((await desk.newest())!.jobId);
    };
    expect((await print(5)).job.state).toBe('cancelled');
    expect(desk.printers.submitted).toEqual([]);
  });

  it('of a paper being handed over takes it back from the spooler', async () => {
    desk.printers.beforeSubmit = async () => {
      await desk.printing().cancel((await desk.newest())!.jobId);
    };
    expect((await print(5)).job.state).toBe('cancelled');
    expect(desk.printers.cancelled).toEqual(['1']);
  });

  it('comes too late for what is printed already', async () => {
    const { job } = await print(5);
    desk.printers.say('done');
    expect(await codeOf(desk.printing().cancel(job.jobId))).toBe('job.over');
    expect((await desk.newest())?.state).toBe('done');
  });

  it('without a spooler says so and leaves the job', async () => {
    const { job } = await print(5);
    desk.printers.reach(false);
    expect(await codeOf(desk.printing().cancel(job.jobId))).toBe('printer.gone');
    expect((await desk.newest())?.state).toBe('queued');
  });
});

it('forgets finished jobs of long ago, never one that is on its way', async () => {
  await print(5);
  await print(6);
  desk.printers.say('done');
  await becomes('done');
  const gone = await desk.database.write(() => desk.printing().forgetJobs(desk.clock.now() + 1));
  expect(gone).toBe(1);
  expect((await desk.newest())?.state).toBe('queued');
});
