/** 届: the coming, the current and the former ones. */
import type { Answer } from '../../contract/registry.ts';
import type { AskApplication } from './ask.ts';

/** Newest first; `to` is null while nobody knows. */
export type TermLine = Omit<Answer<'terms.list'>['terms'][number], 'termId'>;

export async function termLines(ask: AskApplication): Promise<TermLine[]> {
  const { terms } = await ask('terms.list', {});
  return terms.map(({ termId: _, ...term }) => term);
}

export const termLine = ({ number, state, from, to, staff }: TermLine): string =>
  [number, state, from, to ?? '', staff].join('\t');
