import { useState } from 'react';
import type { Printer, PrintPaper, PrintSides } from '../../../../src-main/contract/printing.ts';
import { type Held, useAnswer } from '../parts/use-answer.ts';

export const mostCopies = 50;

export interface PrintChoice {
  readonly answer: Held<'printing.printers'>;
  readonly printers: readonly Printer[];
  /** The name of the one chosen; NULL where there is none to choose. */
  readonly printer: string | null;
  readonly choose: (printer: string) => void;
  readonly copies: number;
  readonly setCopies: (copies: number) => void;
  readonly sides: PrintSides;
  readonly setSides: (sides: PrintSides) => void;
  readonly paper: PrintPaper;
  readonly setPaper: (paper: PrintPaper) => void;
}

/** How a paper was printed before, where it was. */
export interface FirstManner {
  readonly printer?: string | null;
  readonly sides?: PrintSides;
  readonly paper?: PrintPaper;
}

/** Where to print and how: as it was done last; else the system's default printer, else the first, one-sided on A4. */
export function usePrintChoice(first: FirstManner = {}): PrintChoice {
  const answer = useAnswer('printing.printers', {}, 10_000);
  const [chosen, choose] = useState(first.printer ?? null);
  const [copies, setCopies] = useState(1);
  const [sides, setSides] = useState(first.sides ?? null);
  const [paper, setPaper] = useState(first.paper ?? null);
  const printers = answer.value?.printers ?? [];
  const isThere = printers.some(({ name }) => name === chosen);
  const usual = answer.value?.usual ?? printers.find(({ isDefault }) => isDefault)?.name ?? printers[0]?.name ?? null;
  return {
    answer,
    printers,
    printer: isThere ? chosen : usual,
    choose,
    copies,
    setCopies,
    sides: sides ?? answer.value?.usualSides ?? 'one-sided',
    setSides,
    paper: paper ?? answer.value?.usualPaper ?? 'A4',
    setPaper,
  };
}
