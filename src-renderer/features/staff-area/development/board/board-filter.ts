/** What the page shows lives in its address, so that going back finds it again. */
import type { Ask } from '../../../../../src-main/contract/registry.ts';
import type { BranchId } from '../../../../../src-main/contract/values.ts';
import { dayBefore } from '../../parts/days.ts';

export const tabs = ['board', 'due', 'settings'] as const;
export type Tab = (typeof tabs)[number];
export type Show = Ask<'development.people'>['show'];
export const shows: readonly Show[] = ['under-way', 'due-this-month', 'overdue', 'ended'];
/** How far ahead what is due is listed. */
export const ranges = ['month', 'soon', 'quarter', 'year'] as const;
export type Range = (typeof ranges)[number];

export interface BoardFilter {
  readonly tab: Tab;
  /** NULL: every branch. */
  readonly branchId: BranchId | null;
  /** 1…5; NULL: every one. */
  readonly stage: number | null;
  readonly show: Show;
  readonly range: Range;
  readonly text: string;
  readonly offset: number;
}

const oneOf = <Value extends string>(known: readonly Value[], text: string | null, usual: Value): Value =>
  known.find((one) => one === text) ?? usual;

const wholeOf = (text: string | null): number => {
  const number = Number(text ?? 0);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
};

export function readFilter(search: URLSearchParams): BoardFilter {
  const [stage, branch] = [wholeOf(search.get('stage')), wholeOf(search.get('branch'))];
  return {
    tab: oneOf(tabs, search.get('tab'), 'board'),
    branchId: branch === 0 ? null : (branch as BranchId),
    stage: stage === 0 || stage > 5 ? null : stage,
    show: oneOf(shows, search.get('show'), 'under-way'),
    range: oneOf(ranges, search.get('range'), 'month'),
    text: search.get('text') ?? '',
    offset: wholeOf(search.get('offset')),
  };
}

export const writeFilter = (filter: BoardFilter): Record<string, string> => ({
  ...(filter.tab === 'board' ? {} : { tab: filter.tab }),
  ...(filter.branchId === null ? {} : { branch: String(filter.branchId) }),
  ...(filter.stage === null ? {} : { stage: String(filter.stage) }),
  ...(filter.show === 'under-way' ? {} : { show: filter.show }),
  ...(filter.range === 'month' ? {} : { range: filter.range }),
  ...(filter.text === '' ? {} : { text: filter.text }),
  ...(filter.offset === 0 ? {} : { offset: String(filter.offset) }),
});

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayMs = 86_400_000;

/** Whole days from one day (`YYYY-MM-DD`) to another. */
export const daysFrom = (day: string, other: string): number => Math.round((utc(other) - utc(day)) / dayMs);

/** The last day of the range, from today (`YYYY-MM-DD`). */
export function endOf(range: Range, today: string): string {
  if (range !== 'month') return dayBefore(today, -{ soon: 30, quarter: 90, year: 365 }[range]);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return dayBefore(`${next}-01`, 1);
}
