import type { HandbookPage } from './page-list.ts';

/** Where what stands on a page is written down; the book itself for what comes from visits, quizzes and inspections. */
const tabs: Partial<Record<HandbookPage, string>> = {
  H7: 'talks',
  H8: 'reports',
  H9: 'assessments',
  H11: 'trainings',
  H12: 'awards',
};
const ofLedger: ReadonlySet<HandbookPage> = new Set<HandbookPage>(['H0', 'H2', 'H4', 'H14', 'H15']);

export function recordsOf(page: HandbookPage, memberId: number): string {
  const tab = tabs[page];
  if (tab !== undefined) return `/mentoring/${memberId}?tab=${tab}`;
  return ofLedger.has(page) ? `/development/${memberId}` : `/handbook/${memberId}`;
}
