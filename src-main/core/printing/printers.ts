/** Port: the printers of this machine. Hosts bring the spooler of their system; tests a folder. */
import type { Printer, PrintPaper, PrintSides } from '../../contract/printing.ts';

/**
 * What the spooler says of a job. stopped: it waits for its printer. aborted: the spooler gave it up.
 * gone: it is known no longer, which some spoolers say soon after the last page.
 */
export type SpoolState = 'waiting' | 'printing' | 'done' | 'stopped' | 'aborted' | 'cancelled' | 'gone';

export class PrinterFault extends Error {
  override readonly name = 'PrinterFault';
  readonly code: 'printer-gone' | 'refused' | 'unreachable';
  constructor(code: 'printer-gone' | 'refused' | 'unreachable') {
    super(code);
    this.code = code;
  }
}

export interface PaperForPrinter {
  readonly printer: string;
  readonly pdf: Uint8Array;
  /** For a spooler that takes nothing but files: the paper lies on the disk, absolute path, while the work goes on. */
  asFile<Result>(work: (file: string) => Promise<Result>): Promise<Result>;
  readonly title: string;
  readonly copies: number;
  readonly sides: PrintSides;
  /** Pages are A4; on other paper they are made to fit. */
  readonly paper: PrintPaper;
  /** Of this attempt alone: kept by the spooler with the job, so that it can be found again. Letters and digits. */
  readonly key: string;
}

/** never: it was not handed over. unknown: this spooler cannot tell, or has forgotten what is over. */
export type Found = { readonly systemJob: string } | 'never' | 'unknown';

export interface Printers {
  /** @throws PrinterFault unreachable: no spooler answers */
  list(): Promise<readonly Printer[]>;
  /** Hands over a PDF. @returns the spooler's name of the job. @throws PrinterFault */
  submit(job: PaperForPrinter): Promise<string>;
  /** Whether the spooler was ever given this attempt, whatever became of it. @throws PrinterFault unreachable */
  find(attempt: {
    readonly printer: string;
    readonly key: string;
    /** Epoch ms: not handed over before then. */
    readonly since: number;
  }): Promise<Found>;
  /** @throws PrinterFault unreachable */
  stateOf(printer: string, systemJob: string): Promise<SpoolState>;
  /** Of one that is over already: does nothing. @throws PrinterFault */
  cancel(printer: string, systemJob: string): Promise<void>;
}

const unreachable = () => Promise.reject(new PrinterFault('unreachable'));

/** A machine without any. */
export const noPrinters: Printers = {
  list: unreachable,
  submit: unreachable,
  find: unreachable,
  stateOf: unreachable,
  cancel: unreachable,
};
