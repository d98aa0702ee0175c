import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  bookNumber,
  by,
  codeOf,
  openPrintingDesk,
  type PrintingDesk,
} from '../../../../tests/support/printing/printing-desk.ts';
import { Refusal } from '../../../contract/route.ts';
import type { MemberId, PrintRunId } from '../../../contract/values.ts';
import { PrinterFault } from '../printers.ts';

let desk: PrintingDesk;
let people: MemberId[];
beforeEach(async () => {
  desk = await openPrintingDesk();
  people = await desk.addPeople(12);
});
afterEach(() => desk.stop());

const wish = (more: object = {}) => ({
  requestKey: randomUUID(),
  title: '手册 示例支部',
  people,
  pages: null,
  printer: '一号机',
  copies: 1,
  sides: 'two-sided-long-edge' as const,
  paper: 'A4' as const,
  ...more,
});
const start = (more: object = {}) => desk.runs().startRun(wish(more), by);
const runNow = async (id: PrintRunId) => (await desk.runs().run(id)).run;
const ends = (id: PrintRunId, state: 'done' | 'cancelled' = 'done') =>
  vi.waitFor(async () => expect((await runNow(id)).state).toBe(state), { timeout: 10_000 });
const printed = () => desk.printers.submitted.map(({ pdf }) => pdf.replace('%PDF ', ''));
const wanted = () => people.map((id) => bookNumber(id));

/** Holds the book of that place until it is released. */
function holdAt(place: number, what: 'drawing' | 'handing over'): { reached: Promise<void>; release: () => void } {
  let release = () => {};
  const reached = new Promise<void>((resolve) => {
    let turn = 0;
    const hold = () => {
      if (turn++ !== place) return undefined;
      resolve();
      return new Promise<void>((go) => (release = go));
    };
    if (what === 'drawing') desk.paper.before = hold;
    else desk.printers.beforeSubmit = hold;
  });
  return { reached, release: () => release() };
}
const letGo = () => {
  desk.paper.before = () => undefined;
  desk.printers.beforeSubmit = () => undefined;
  desk.printers.afterSubmit = () => undefined;
};

describe('a run', () => {
  it('prints each book once, in order, as was chosen, and counts them', async () => {
    const run = await start({ copies: 2 });
    expect(run).toMatchObject({ state: 'under-way', total: 12, printed: 0, startedBy: by });
    await ends(run.printRunId);
    expect(printed()).toEqual(wanted());
    expect(desk.printers.submitted[0]).toMatchObject({ copies: 2, sides: 'two-sided-long-edge', printer: '一号机' });
    expect(await runNow(run.printRunId)).toMatchObject({ total: 12, printed: 12, failed: 0, pages: 24 });
    expect((await desk.printing().list(0, 1)).jobs[0]).toMatchObject({
      printRunId: run.printRunId,
      number: bookNumber(people.at(-1) ?? 0),
    });
  });

  // Bug: a double tap prints everything twice.
  it('is begun once for its key', async () => {
    const one = wish();
    const [first, second] = await Promise.all([desk.runs().startRun(one, by), desk.runs().startRun(one, by)]);
    expect(second.printRunId).toBe(first.printRunId);
    await ends(first.printRunId);
    expect((await desk.runs().startRun(one, by)).state).toBe('done');
    expect(await desk.runs().runs()).toHaveLength(1);
    expect(printed()).toHaveLength(12);
  });

  it('is not begun for nobody, nor without its printer', async () => {
    expect(await codeOf(start({ people: [] }))).toBe('handbook.nobody');
    expect(await codeOf(start({ printer: '没有的' }))).toBe('printer.unknown');
    desk.printers.reach(false);
    expect(await codeOf(start())).toBe('printer.gone');
    expect(await desk.runs().runs()).toEqual([]);
    expect(await codeOf(desk.runs().run(9 as PrintRunId))).toBe('run.unknown');
  });

  it('waits for the one before it', async () => {
    const [one, other] = [await start(), await start({ people: people.slice(0, 2) })];
    await ends(other.printRunId);
    expect((await runNow(one.printRunId)).state).toBe('done');
    expect(printed()).toEqual([...wanted(), ...wanted().slice(0, 2)]);
    expect((await desk.runs().runs()).map(({ printRunId }) => printRunId)).toEqual([other.printRunId, one.printRunId]);
  });
});

describe('a run that the end of the program cut off', () => {
  // Bug: a book is missing or comes twice, or the order is lost.
  it.each([
    ['drawing', 9],
    ['handing over', 0],
    ['handing over', 7],
    ['handing over', 11],
  ] as const)('while %s the book at %i goes on where it stopped', async (what, place) => {
    const { reached } = holdAt(place, what);
    const run = await start();
    await reached;
    letGo();
    await desk.restart();
    await ends(run.printRunId);
    expect(printed()).toEqual(wanted());
    expect(await runNow(run.printRunId)).toMatchObject({ printed: 12, failed: 0, pages: 24 });
  });

  // Bug: books drawn ahead fail while those before them are awaited; nobody listens yet, and Node ends the whole program.
  it('goes on after books drawn ahead have failed before their turn', async () => {
    const unheard = vi.fn<() => void>();
    process.on('unhandledRejection', unheard);
    let release = () => {};
    const failed = new Promise<void>((resolve) => {
      let turn = 0;
      desk.paper.before = () => {
        turn += 1;
        if (turn === 1) return new Promise<void>((go) => (release = go));
        if (turn === 2) {
          resolve();
          throw new Error('示例');
        }
        return undefined;
      };
    });
    const run = await start();
    await failed;
    // Node tells of what nobody listened to after the turn in which it failed.
    await new Promise((resolve) => setImmediate(resolve));
    release();
    await ends(run.printRunId);
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
    expect(printed()).toEqual(wanted());
  });

  it('when the spooler had taken a book without our knowing does not print it again', async () => {
    let taken = 0;
    const reached = new Promise<void>((resolve) => {
      desk.printers.afterSubmit = () => {
        if (++taken !== 5) return undefined;
        resolve();
        return new Promise<never>(() => undefined);
      };
    });
    const run = await start();
    await reached;
    letGo();
    await desk.restart();
    await ends(run.printRunId);
    expect(printed()).toEqual(wanted());
  });

  // Bug: the one book of which nobody knows holds up the run, or is silently left out.
  it('says of the book of which the spooler cannot tell, prints the others, and that one when told to', async () => {
    const { reached } = holdAt(3, 'handing over');
    const run = await start();
    await reached;
    letGo();
    desk.printers.remembers = 'unknown';
    await desk.restart();
    await ends(run.printRunId);
    expect(printed()).toEqual(wanted().filter((_, place) => place !== 3));
    expect((await desk.runs().run(run.printRunId)).failures).toEqual([{ memberId: people[3], code: 'interrupted' }]);
    await desk.runs().retryRun(run.printRunId);
    await ends(run.printRunId);
    expect(printed().at(-1)).toMatch(new RegExp(`^${wanted()[3]}`));
    expect(await runNow(run.printRunId)).toMatchObject({ printed: 12, failed: 0 });
  });
});

describe('cancelling a run', () => {
  // Bug: books go on coming out, or the one on its way is counted as cancelled.
  it('lets out what is on its way and nothing more', async () => {
    const { reached, release } = holdAt(4, 'handing over');
    const run = await start();
    await reached;
    expect(await desk.runs().cancelRun(run.printRunId)).toMatchObject({ state: 'cancelled', printed: 4 });
    release();
    await vi.waitFor(async () => expect((await runNow(run.printRunId)).printed).toBe(5));
    expect(printed()).toEqual(wanted().slice(0, 5));
    expect(await codeOf(desk.runs().cancelRun(run.printRunId))).toBe('run.over');
    await desk.restart();
    expect((await desk.printing().list(0, 50)).unfinished).toBe(5);
    expect(printed()).toHaveLength(5);
    expect(await codeOf(desk.runs().retryRun(run.printRunId))).toBe('run.nothing-failed');
  });

  it('of one book leaves the others', async () => {
    const { reached, release } = holdAt(2, 'drawing');
    const run = await start();
    await reached;
    const job = (await desk.printing().list(0, 50)).jobs.find(({ number }) => number === wanted()[2]);
    await desk.printing().cancel(job!.jobId);
    release();
    await ends(run.printRunId);
    expect(printed()).toEqual(wanted().filter((_, place) => place !== 2));
    expect(await runNow(run.printRunId)).toMatchObject({ printed: 11, failed: 0 });
  });
});

describe('books that fail', () => {
  // Bug: one book that cannot be drawn ends the run, or is lost without a word.
  it('are named with the reason, and printed when they are tried again', async () => {
    const withoutBook = people[1]!;
    desk.withoutBook.add(withoutBook);
    let drawn = 0;
    desk.paper.before = () => {
      if (drawn++ === 4) throw new Refusal('paper.too-slow');
    };
    let handed = 0;
    desk.printers.beforeSubmit = () => {
      if (handed++ === 6) throw new PrinterFault('refused');
    };
    const run = await start();
    await ends(run.printRunId);
    letGo();
    const failed = (await desk.runs().run(run.printRunId)).failures;
    expect(failed).toEqual([
      { memberId: withoutBook, code: 'development.no-file' },
      { memberId: people[5], code: 'too-slow' },
      { memberId: people[8], code: 'refused' },
    ]);
    expect(await runNow(run.printRunId)).toMatchObject({ printed: 9, failed: 3 });
    desk.withoutBook.clear();
    await desk.runs().retryRun(run.printRunId);
    await ends(run.printRunId);
    expect(printed().slice(9)).toEqual([wanted()[1], wanted()[5], wanted()[8]]);
    expect((await desk.printing().list(0, 50)).total).toBe(12);
    expect(await codeOf(desk.runs().retryRun(run.printRunId))).toBe('run.nothing-failed');
  });

  // Bug: two hundred books are drawn for a printer that was pulled out.
  it('all fail at once where the printer is gone', async () => {
    desk.printers.beforeSubmit = () => {
      if (desk.printers.submitted.length === 2) desk.printers.names.shift();
    };
    const run = await start();
    await ends(run.printRunId);
    expect(await runNow(run.printRunId)).toMatchObject({ printed: 2, failed: 10 });
    expect((await desk.runs().run(run.printRunId)).failures[9]?.code).toBe('printer-gone');
    letGo();
    desk.printers.names.unshift('一号机');
    await desk.runs().retryRun(run.printRunId);
    await ends(run.printRunId);
    expect(printed()).toEqual(wanted());
  });

  // Bug: the run says 12 of 12 while the spooler gave one of them up.
  it('at the spooler count as failed', async () => {
    const run = await start({ people: people.slice(0, 1) });
    await ends(run.printRunId);
    desk.printers.say('aborted');
    await vi.waitFor(async () => expect(await runNow(run.printRunId)).toMatchObject({ printed: 0, failed: 1 }));
    const { jobId } = (await desk.newest())!;
    expect(await desk.printing().retry(jobId)).toMatchObject({ state: 'queued', isReprint: true });
    expect(await runNow(run.printRunId)).toMatchObject({ printed: 1, failed: 0 });
  });
});

it('forgets ended runs of long ago, and places of people who leave', async () => {
  const run = await start({ people: people.slice(0, 3) });
  await ends(run.printRunId);
  expect(await desk.runs().membersWithRecords(people.slice(2, 5))).toEqual([people[2]]);
  expect(await desk.database.write(() => desk.runs().forgetMembers(people.slice(2, 5)))).toBe(1);
  expect((await runNow(run.printRunId)).total).toBe(2);
  expect(await desk.database.write(() => desk.runs().forgetRuns(desk.clock.now()))).toBe(0);
  expect(await desk.database.write(() => desk.runs().forgetRuns(desk.clock.now() + 1))).toBe(1);
  expect((await desk.newest())?.printRunId).toBeNull();
});
