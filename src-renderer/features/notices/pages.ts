/** Notices as pages of a screen: each begins one, and those of many people go on over several. */
import type { Notice } from './use-running.ts';

export interface Page {
  readonly notice: Notice;
  /** Place of the first of these people on the notice, from 0. */
  readonly from: number;
  readonly people: Notice['people'];
}

/** Those that run on that local day, whenever core was asked. */
export const runningOn = (notices: readonly Notice[], today: string): Notice[] =>
  notices.filter(({ startsOn, lastOn }) => startsOn <= today && today <= lastOn);

export function pagesOf(notices: readonly Notice[], perPage: number): Page[] {
  return notices.flatMap((notice) =>
    Array.from({ length: Math.max(1, Math.ceil(notice.people.length / perPage)) }, (_, page) => {
      const from = page * perPage;
      return { notice, from, people: notice.people.slice(from, from + perPage) };
    }),
  );
}
