/** Whether the days of a term fit among the others. */
import type { Term } from '../../contract/terms.ts';
import { Refusal } from '../../contract/route.ts';
import type { TermId } from '../../contract/values.ts';

export interface TermDates {
  readonly number: number;
  readonly from: string;
  /** NULL: nobody knows yet. */
  readonly to: string | null;
}

const never = '9999-12-31';

/** A day that belongs to one belongs to no other. */
const doOverlap = (one: TermDates, other: TermDates): boolean =>
  one.from <= (other.to ?? never) && other.from <= (one.to ?? never);

/**
 * `but`: the term being changed.
 * @throws Refusal term.inverted, term.number-taken, term.overlaps (facts.number: which other term)
 */
export function requireFits(dates: TermDates, terms: readonly Term[], but: TermId | null = null): void {
  if (dates.to !== null && dates.to < dates.from) throw new Refusal('term.inverted');
  const others = terms.filter(({ termId }) => termId !== but);
  if (others.some(({ number }) => number === dates.number)) throw new Refusal('term.number-taken');
  const other = others.find((term) => doOverlap(dates, term));
  if (other) throw new Refusal('term.overlaps', { number: other.number });
}
