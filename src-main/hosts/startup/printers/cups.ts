/**
 * CUPS, on Linux and macOS. Papers go in and out through its own programs, which know how this system wants to be
 * asked for permission; states are asked for by IPP, because `lpstat` does not tell a finished job from a cancelled one.
 */
import { userInfo } from 'node:os';
import type { Printer } from '../../../contract/printing.ts';
import { type Found, PrinterFault, type Printers, type SpoolState } from '../../../core/printing/printers.ts';
import { askSpooler } from './ask-spooler.ts';
import { operations, type IppGroup, type IppReply, type IppRequest } from './ipp-message.ts';
import type { RunProgram } from './run-program.ts';

const trouble = ['printer-state-reasons', 'printer-state-message', 'printer-is-accepting-jobs'] as const;
const firstErrorStatus = 0x0400;
const notFound = 0x0406;

/** RFC 8011 section 5.3.7. 6: CUPS gave the job up (of a printer that is stopped, jobs are at 3). */
const jobStates: Readonly<Record<number, SpoolState>> = {
  3: 'waiting',
  4: 'waiting',
  5: 'printing',
  6: 'aborted',
  7: 'cancelled',
  8: 'aborted',
  9: 'done',
};

/** RFC 8011 section 5.4.11 */
const printerStates: Readonly<Record<number, Printer['state']>> = { 3: 'ready', 4: 'busy', 5: 'stopped' };

/** RFC 8011 section 5.4.12: nothing comes out before somebody has seen to it. */
const needsSomebody =
  /^(?:offline|shutdown|paused|door-open|cover-open|interlock-open|media-(?:empty|needed|jam)|toner-empty|marker-supply-empty|output-area-full)(?:-report|-warning|-error)?$/;

/** Where the printer is switched off, CUPS says so in a sentence only. */
const cannotBeReached = /may not exist|not responding|unavailable|unreachable|unable to (?:connect|locate)/i;

export function cupsPrinters(run: RunProgram): Printers {
  let server: Promise<string> | undefined;
  /** Asked once: it takes a program, and hundreds of jobs are followed at times. */
  async function serverName(): Promise<string> {
    const { code, out } = await run('lpstat', ['-H']);
    if (code === null) throw new PrinterFault('unreachable');
    return out.trim();
  }

  async function ask(question: IppRequest): Promise<IppReply> {
    try {
      return await askSpooler(await (server ??= serverName()), question);
    } catch (error) {
      server = undefined;
      throw error;
    }
  }

  async function groupsOf(question: IppRequest): Promise<readonly IppGroup[]> {
    const { status, groups } = await ask(question);
    if (status === notFound) return [];
    if (status >= firstErrorStatus) throw new PrinterFault('unreachable');
    return groups;
  }

  async function list(): Promise<Printer[]> {
    const wanted = ['printer-name', 'printer-info', 'printer-state', ...trouble];
    const [found, defaults] = await Promise.all([
      groupsOf({ operation: operations.getPrinters, wanted }),
      groupsOf({ operation: operations.getDefault, wanted: ['printer-name'] }),
    ]);
    const usual = defaults[0]?.get('printer-name')?.[0];
    return found.map((group) => {
      const name = String(group.get('printer-name')?.[0] ?? '');
      const description = String(group.get('printer-info')?.[0] ?? '') || name;
      return { name, description, isDefault: name === usual, state: stateOfPrinter(group) };
    });
  }

  async function stateOf(printer: string, systemJob: string): Promise<SpoolState> {
    const number = /-(\d+)$/.exec(systemJob)?.[1] ?? '0';
    const jobUri = `ipp://localhost/jobs/${number}`;
    const wanted = ['job-state', 'job-printer-uri'];
    const [job] = await groupsOf({ operation: operations.getJobAttributes, jobUri, wanted });
    // Numbers begin anew where a spooler was set up again: then it is somebody else's job.
    if (!job || printerOf(job) !== printer) return 'gone';
    return jobStates[Number(job.get('job-state')?.[0])] ?? 'waiting';
  }

  const jobsOf = (whichJobs: 'completed' | 'not-completed') =>
    groupsOf({
      operation: operations.getJobs,
      printerUri: 'ipp://localhost/',
      user: userInfo().username,
      whichJobs,
      wanted: ['job-id', 'job-name', 'job-printer-uri', 'time-at-completed'],
    });

  /** In this order: a job that is over between the two questions is in the second answer. */
  async function find({ key, since }: Parameters<Printers['find']>[0]): Promise<Found> {
    const [left, over] = [await jobsOf('not-completed'), await jobsOf('completed')];
    const found = [...left, ...over].find((job) => textOf(job, 'job-name').endsWith(` ${key}`));
    if (found) return { systemJob: `${printerOf(found)}-${textOf(found, 'job-id')}` };
    // Spoolers forget what is over, after a time or after so many; the oldest first.
    const isRemembered = (job: IppGroup) =>
      textOf(job, 'job-name') !== '' && Number(job.get('time-at-completed')?.[0]) * 1000 < since;
    return over.some(isRemembered) ? 'never' : 'unknown';
  }

  return {
    list,
    stateOf,
    find,

    async submit({ printer, pdf, title, copies, sides, paper, key }) {
      const options = [`sides=${sides}`, `media=${paper}`, ...(paper === 'A4' ? [] : ['fit-to-page'])];
      const words = ['-d', printer, '-n', String(copies), '-t', `${title} ${key}`];
      // Without a file it reads what comes in and hands it on as it comes: nothing of it is on the disk of this program.
      const { code, out } = await run('lp', [...words, ...options.flatMap((one) => ['-o', one])], pdf);
      const systemJob = /request id is (\S+-\d+)/.exec(out)?.[1];
      if (code === 0 && systemJob !== undefined) return systemJob;
      const isThere = (await list()).some(({ name }) => name === printer);
      throw new PrinterFault(isThere ? 'refused' : 'printer-gone');
    },

    async cancel(printer, systemJob) {
      const { code } = await run('cancel', [systemJob]);
      if (code === 0) return;
      const state = await stateOf(printer, systemJob);
      if (state === 'waiting' || state === 'printing' || state === 'stopped') throw new PrinterFault('refused');
    },
  };
}

const textOf = (group: IppGroup, name: string): string => String(group.get(name)?.[0] ?? '');

function printerOf(job: IppGroup): string {
  const place = textOf(job, 'job-printer-uri');
  return decodeURIComponent(place.slice(place.lastIndexOf('/') + 1));
}

function stateOfPrinter(group: IppGroup): Printer['state'] {
  const reasons = (group.get('printer-state-reasons') ?? []).map(String);
  const isRefusing = group.get('printer-is-accepting-jobs')?.[0] === false;
  const isFar = cannotBeReached.test(String(group.get('printer-state-message')?.[0] ?? ''));
  if (isRefusing || isFar || reasons.some((reason) => needsSomebody.test(reason))) return 'stopped';
  return printerStates[Number(group.get('printer-state')?.[0])] ?? 'unknown';
}
