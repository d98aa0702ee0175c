/** Printers steered by hand: what they are asked, how long they take, what they say of a job. */
import { readFile, stat } from 'node:fs/promises';
import {
  type Found,
  type PaperForPrinter,
  PrinterFault,
  type Printers,
  type SpoolState,
} from '../../../src-main/core/printing/printers.ts';

export interface Submitted extends Pick<PaperForPrinter, 'sides' | 'paper'> {
  readonly printer: string;
  readonly title: string;
  readonly copies: number;
  readonly pdf: string;
  /** Permission bits of the file it was in; NULL: it was never in one. */
  readonly mode: number | null;
}

export type FakePrinters = ReturnType<typeof fakePrinters>;

export function fakePrinters(...names: string[]) {
  let isReachable = true;
  let next = 1;
  const state = new Map<string, SpoolState>();
  const submitted: Submitted[] = [];
  const cancelled: string[] = [];
  /** By key: what the spooler calls the job. */
  const taken = new Map<string, string>();
  const fake = {
    names: names.length > 0 ? names : ['一号机'],
    submitted,
    cancelled,
    /** As the spooler of Windows does. */
    wantsFiles: false,
    /** Awaited while a job is handed over. */
    beforeSubmit: (): Promise<void> | void => undefined,
    /** Awaited when the spooler has taken a job, before it says so. */
    afterSubmit: (): Promise<void> | void => undefined,
    /** What the spooler says of attempts it does not know. */
    remembers: 'never' as Found,
    /** Of the newest job. */
    say: (said: SpoolState) => void state.set(String(next - 1), said),
    reach: (does: boolean) => {
      isReachable = does;
    },
  };
  const answering = () => {
    if (!isReachable) throw new PrinterFault('unreachable');
  };
  const printers: Printers = {
    async list() {
      answering();
      return fake.names.map((name, at) => ({ name, description: name, isDefault: at === 0, state: 'ready' as const }));
    },
    async submit({ printer, pdf, asFile, title, copies, sides, paper, key }) {
      await fake.beforeSubmit();
      answering();
      if (!fake.names.includes(printer)) throw new PrinterFault('printer-gone');
      const handed = { printer, title, copies, sides, paper };
      if (fake.wantsFiles) {
        const [bytes, mode] = await asFile(async (file) => [await readFile(file, 'latin1'), (await stat(file)).mode]);
        submitted.push({ ...handed, pdf: bytes, mode: mode & 0o777 });
      } else submitted.push({ ...handed, pdf: Buffer.from(pdf).toString('latin1'), mode: null });
      const systemJob = String(next++);
      state.set(systemJob, 'waiting');
      taken.set(key, systemJob);
      await fake.afterSubmit();
      return systemJob;
    },
    async find({ key }) {
      answering();
      const systemJob = taken.get(key);
      return systemJob === undefined ? fake.remembers : { systemJob };
    },
    async stateOf(_printer, systemJob) {
      answering();
      return state.get(systemJob) ?? 'gone';
    },
    async cancel(_printer, systemJob) {
      answering();
      cancelled.push(systemJob);
      if (state.get(systemJob) !== 'done') state.set(systemJob, 'cancelled');
    },
  };
  return Object.assign(fake, printers);
}
