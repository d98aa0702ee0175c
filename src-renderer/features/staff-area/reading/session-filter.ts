/** What the list of sessions shows lives in its address, so that going back finds it again. */
import type { SessionState } from '../../../../src-main/contract/reading.ts';

export interface SessionFilter {
  /** First day of the term; '' means the running one. */
  readonly term: string;
  readonly state: SessionState | null;
  readonly text: string;
  /** Null: the page that today is on. */
  readonly offset: number | null;
  readonly view: 'list' | 'calendar';
  /** `YYYY-MM`; '' means this month. */
  readonly month: string;
}

const states: readonly string[] = ['planned', 'open', 'ended', 'closed', 'cancelled'] satisfies SessionState[];

export function readFilter(search: URLSearchParams): SessionFilter {
  const state = search.get('state') ?? '';
  const offset = search.get('offset');
  return {
    term: search.get('term') ?? '',
    state: states.includes(state) ? (state as SessionState) : null,
    text: search.get('text') ?? '',
    offset: offset === null ? null : Number(offset) || 0,
    view: search.get('view') === 'calendar' ? 'calendar' : 'list',
    month: search.get('month') ?? '',
  };
}

export function writeFilter(filter: SessionFilter): Record<string, string> {
  return {
    ...(filter.term === '' ? {} : { term: filter.term }),
    ...(filter.state === null ? {} : { state: filter.state }),
    ...(filter.text === '' ? {} : { text: filter.text }),
    ...(filter.offset === null ? {} : { offset: String(filter.offset) }),
    ...(filter.view === 'list' ? {} : { view: filter.view }),
    ...(filter.month === '' ? {} : { month: filter.month }),
  };
}
