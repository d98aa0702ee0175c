/** Port: the printers of this machine. Hosts bring the spooler of their system; tests a folder. */
import type { Printer } from '../../contract/printing.ts';

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

export interface Printers {
  /** @throws PrinterFault unreachable: no spooler answers */
  list(): Promise<readonly Printer[]>;
  /** Hands over a PDF. @returns the spooler's name of the job. @throws PrinterFault */
  submit(job: {
    readonly printer: string;
    /** Absolute; may be removed once this has returned. */
    readonly file: string;
    readonly title: string;
    readonly copies: number;
  }): Promise<string>;
  /** @throws PrinterFault unreachable */
  stateOf(printer: string, systemJob: string): Promise<SpoolState>;
  /** Of one that is over already: does nothing. @throws PrinterFault */
  cancel(printer: string, systemJob: string): Promise<void>;
}

/** A machine without any. */
export const noPrinters: Printers = {
  list: () => Promise.reject(new PrinterFault('unreachable')),
  submit: () => Promise.reject(new PrinterFault('unreachable')),
  stateOf: () => Promise.reject(new PrinterFault('unreachable')),
  cancel: () => Promise.reject(new PrinterFault('unreachable')),
};
