/**
 * CUPS, on Linux and macOS. Papers go in and out through its own programs, which know how this system wants to be
 * asked for permission; states are asked for by IPP, because `lpstat` does not tell a finished job from a cancelled one.
 */
import type { Printer } from '../../../contract/printing.ts';
import { PrinterFault, type Printers, type SpoolState } from '../../../core/printing/printers.ts';
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
  async function ask(question: IppRequest): Promise<IppReply> {
    const { code, out } = await run('lpstat', ['-H']);
    if (code === null) throw new PrinterFault('unreachable');
    return askSpooler(out.trim(), question);
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
    const place = String(job?.get('job-printer-uri')?.[0] ?? '');
    if (!job || decodeURIComponent(place.slice(place.lastIndexOf('/') + 1)) !== printer) return 'gone';
    return jobStates[Number(job.get('job-state')?.[0])] ?? 'waiting';
  }

  return {
    list,
    stateOf,

    async submit({ printer, file, title, copies }) {
      const { code, out } = await run('lp', ['-d', printer, '-n', String(copies), '-t', title, '--', file]);
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

function stateOfPrinter(group: IppGroup): Printer['state'] {
  const reasons = (group.get('printer-state-reasons') ?? []).map(String);
  const isRefusing = group.get('printer-is-accepting-jobs')?.[0] === false;
  const isFar = cannotBeReached.test(String(group.get('printer-state-message')?.[0] ?? ''));
  if (isRefusing || isFar || reasons.some((reason) => needsSomebody.test(reason))) return 'stopped';
  return printerStates[Number(group.get('printer-state')?.[0])] ?? 'unknown';
}
