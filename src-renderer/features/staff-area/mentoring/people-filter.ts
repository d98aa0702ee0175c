/** What the list shows lives in its address, so that going back finds it again. */
import type { Ask } from '../../../../src-main/contract/registry.ts';

export type Shown = Ask<'mentoring.people'>['show'];
export const shows: readonly Shown[] = ['all', 'due', 'overdue'];

export interface PeopleFilter {
  /** '' everybody. */
  readonly mentor: string;
  readonly text: string;
  readonly show: Shown;
  readonly offset: number;
}

export const readFilter = (search: URLSearchParams): PeopleFilter => ({
  mentor: search.get('mentor') ?? '',
  text: search.get('text') ?? '',
  show: shows.find((one) => one === search.get('show')) ?? 'all',
  offset: Number(search.get('offset') ?? 0) || 0,
});

export const writeFilter = ({ mentor, text, show, offset }: PeopleFilter): Record<string, string> => ({
  ...(mentor === '' ? {} : { mentor }),
  ...(text === '' ? {} : { text }),
  ...(show === 'all' ? {} : { show }),
  ...(offset === 0 ? {} : { offset: String(offset) }),
});
