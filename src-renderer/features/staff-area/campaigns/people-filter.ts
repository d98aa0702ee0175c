/** What the list of people shows lives in its address, so that going back finds it again. */
import type { Ask } from '../../../../src-main/contract/registry.ts';

export type PeopleState = Ask<'quiz.campaignPeople'>['state'];
export const peopleStates: readonly PeopleState[] = ['all', 'passed', 'not-passed', 'not-taken'];

export interface PeopleFilter {
  readonly state: PeopleState;
  /** '' of those the roster gives none; NULL all. */
  readonly building: string | null;
  readonly text: string;
  readonly offset: number;
}

export const readFilter = (search: URLSearchParams): PeopleFilter => ({
  state: peopleStates.find((state) => state === search.get('state')) ?? 'all',
  building: search.get('building'),
  text: (search.get('text') ?? '').slice(0, 60),
  offset: /^\d{1,9}$/u.test(search.get('offset') ?? '') ? Number(search.get('offset')) : 0,
});

export const writeFilter = ({ state, building, text, offset }: PeopleFilter): Record<string, string> => ({
  tab: 'people',
  ...(state === 'all' ? {} : { state }),
  ...(building === null ? {} : { building }),
  ...(text === '' ? {} : { text }),
  ...(offset === 0 ? {} : { offset: String(offset) }),
});
