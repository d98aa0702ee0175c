/** A term as it is typed. */
import { readDay } from '../parts/days.ts';

export interface TermDraft {
  readonly number: string;
  readonly from: string;
  /** Of a past one. */
  readonly to: string;
}

export type TermFault = 'number' | 'from' | 'to';

export function checkTerm(draft: TermDraft, hasEnd: boolean) {
  const typed = draft.number.normalize('NFKC').trim();
  const number = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  const from = readDay(draft.from);
  const to = hasEnd ? readDay(draft.to) : null;
  const faults: readonly (TermFault | false)[] = [
    (number < 1 || number > 200) && 'number',
    from === null && 'from',
    hasEnd && to === null && 'to',
  ];
  return { fields: { number, from: from ?? '', to }, faults: faults.filter((fault) => fault !== false) };
}
