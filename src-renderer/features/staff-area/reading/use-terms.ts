import type { Answer } from '../../../../src-main/contract/registry.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { type Held, useAnswer } from '../parts/use-answer.ts';

type Term = Answer<'reading.terms'>['terms'][number];

export interface Terms {
  readonly held: Held<'reading.terms'>;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The term that begins on this day; '' means the running one, or else the newest. Null while not known. */
  readonly find: (from: string) => Term | null;
}

export function useTerms(): Terms {
  const { words } = useDuty();
  const held = useAnswer('reading.terms', {});
  const terms = held.value?.terms ?? [];
  const nameOf = ({ from, season, isRunning }: Term) => {
    const name = words.reading.list.termName(from.slice(0, 4), season);
    return isRunning ? words.reading.list.running(name) : name;
  };
  return {
    held,
    options: terms.map((term) => ({ value: term.from, label: nameOf(term) })),
    find: (from) => terms.find((term) => (from === '' ? term.isRunning : term.from === from)) ?? terms[0] ?? null,
  };
}
