/** What the page of books shows lives in its address, so that going back finds it again. */
import type { CopyRow } from '../../../../src-main/contract/books.ts';
import type { Ask } from '../../../../src-main/contract/registry.ts';

export type CopyState = CopyRow['state'];
export type LoanState = 'open' | 'overdue' | 'returned';

export interface BookFilter {
  readonly tab: 'copies' | 'loans';
  readonly text: string;
  readonly copyState: CopyState | 'all';
  readonly loanState: LoanState | 'all';
  readonly offset: number;
}

export const copyStates: readonly CopyState[] = ['in', 'out', 'overdue', 'retired'];
export const loanStates: readonly LoanState[] = ['open', 'overdue', 'returned'];

const oneOf = <State extends string>(states: readonly State[], text: string | null): State | null =>
  states.find((state) => state === text) ?? null;

/** Loans still open are what the page is for; of the shelf everything. */
export const readFilter = (search: URLSearchParams): BookFilter => ({
  tab: search.get('tab') === 'loans' ? 'loans' : 'copies',
  text: search.get('text') ?? '',
  copyState: oneOf(copyStates, search.get('copies')) ?? 'all',
  loanState: search.get('loans') === 'all' ? 'all' : (oneOf(loanStates, search.get('loans')) ?? 'open'),
  offset: Math.max(0, Math.trunc(Number(search.get('offset') ?? 0)) || 0),
});

export const writeFilter = (filter: BookFilter): Record<string, string> => ({
  ...(filter.tab === 'copies' ? {} : { tab: filter.tab }),
  ...(filter.text === '' ? {} : { text: filter.text }),
  ...(filter.copyState === 'all' ? {} : { copies: filter.copyState }),
  ...(filter.loanState === 'open' ? {} : { loans: filter.loanState }),
  ...(filter.offset === 0 ? {} : { offset: String(filter.offset) }),
});

export const copiesAsked = ({ text, copyState }: BookFilter): Omit<Ask<'books.list'>, 'offset' | 'limit'> => ({
  text,
  ...(copyState === 'all' ? {} : { state: copyState }),
});

export const loansAsked = ({ text, loanState }: BookFilter): Omit<Ask<'books.loans'>, 'offset' | 'limit'> => ({
  text,
  ...(loanState === 'all' ? {} : { state: loanState }),
});

export const exportAsked = (filter: BookFilter): Ask<'books.export'> => {
  if (filter.tab === 'loans') return { what: 'loans', ...loansAsked(filter) };
  const { text, state } = copiesAsked(filter);
  return { what: 'copies', text: text ?? '', ...(state === undefined ? {} : { copyState: state }) };
};
