/** A paper of which nothing may stay: no job, no number, no copy beside the spooler's own. */
import { randomBytes } from 'node:crypto';
import { Refusal } from '../../contract/route.ts';
import type { PaperDocument, PaperMade } from '../paper/document.ts';
import type { PaperOut } from './paper-out.ts';
import { plainTitle } from './plain-title.ts';
import { type PaperForPrinter, PrinterFault, type Printers } from './printers.ts';

interface Parts {
  readonly paper: { make(document: PaperDocument): Promise<PaperMade> };
  readonly printers: Pick<Printers, 'list' | 'submit'>;
  readonly out: PaperOut;
}

const refusalOf = (error: unknown): unknown => {
  if (error instanceof PrinterFault) return new Refusal(error.code === 'refused' ? 'printer.refused' : 'printer.gone');
  return (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new Refusal('storage.full') : error;
};

export function unrecordedPaper({ paper, printers, out }: Parts) {
  /** The default one, else the first. */
  async function anyPrinter(): Promise<string> {
    const all = await printers.list();
    const chosen = all.find((one) => one.isDefault) ?? all[0];
    if (!chosen) throw new Refusal('printer.none');
    return chosen.name;
  }

  async function hand(printer: string, title: string, pdf: Uint8Array): Promise<void> {
    const key = randomBytes(6).toString('hex');
    const asFile: PaperForPrinter['asFile'] = (work) => out.whileThere(`${key}.pdf`, pdf, work);
    await printers.submit({ printer, pdf, asFile, title, copies: 1, sides: 'one-sided', paper: 'A4', key });
  }

  /**
   * Outside any write, once, to the default printer. Returns its name.
   * @throws Refusal printer.none, printer.gone, printer.refused, paper.too-slow, paper.not-drawn, storage.full
   */
  return async (document: PaperDocument): Promise<string> => {
    try {
      const printer = await anyPrinter();
      await hand(printer, plainTitle(document.title), (await paper.make(document)).pdf);
      return printer;
    } catch (error) {
      throw refusalOf(error);
    }
  };
}
