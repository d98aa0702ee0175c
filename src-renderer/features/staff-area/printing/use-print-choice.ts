import { useState } from 'react';
import type { Printer } from '../../../../src-main/contract/printing.ts';
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
}

/** Where to print and how often: the printer used last, else the system's default, else the first. */
export function usePrintChoice(firstWish: string | null = null): PrintChoice {
  const answer = useAnswer('printing.printers', {}, 10_000);
  const [chosen, choose] = useState(firstWish);
  const [copies, setCopies] = useState(1);
  const printers = answer.value?.printers ?? [];
  const isThere = printers.some(({ name }) => name === chosen);
  const usual = answer.value?.usual ?? printers.find(({ isDefault }) => isDefault)?.name ?? printers[0]?.name ?? null;
  return { answer, printers, printer: isThere ? chosen : usual, choose, copies, setCopies };
}
