/** What the page shows lives in its address, so that going back finds it again. */
import type { Ask } from '../../../../src-main/contract/registry.ts';

export const tabs = ['records', 'rooms', 'drills'] as const;
export type Tab = (typeof tabs)[number];
export type InspectionState = Ask<'inspections.list'>['state'];
export const states: readonly InspectionState[] = ['all', 'with-problems', 'to-recheck', 'voided'];

export interface InspectionFilter {
  readonly tab: Tab;
  /** Local days; both '' for the running term. */
  readonly from: string;
  readonly to: string;
  /** '' all of them; for the rooms the first one. */
  readonly building: string;
  readonly state: InspectionState;
  readonly offset: number;
}

const oneOf = <Value extends string>(known: readonly Value[], text: string | null, usual: Value): Value =>
  known.find((one) => one === text) ?? usual;

export const readFilter = (search: URLSearchParams): InspectionFilter => ({
  tab: oneOf(tabs, search.get('tab'), 'records'),
  from: search.get('from') ?? '',
  to: search.get('to') ?? '',
  building: search.get('building') ?? '',
  state: oneOf(states, search.get('state'), 'all'),
  offset: Number(search.get('offset') ?? 0) || 0,
});

export const writeFilter = ({ tab, from, to, building, state, offset }: InspectionFilter): Record<string, string> => ({
  ...(tab === 'records' ? {} : { tab }),
  ...(from === '' ? {} : { from }),
  ...(to === '' ? {} : { to }),
  ...(building === '' ? {} : { building }),
  ...(state === 'all' ? {} : { state }),
  ...(offset === 0 ? {} : { offset: String(offset) }),
});

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The days asked for, else those of the running term; null while neither is known. */
export function periodOf({ from, to }: Period, running: Period | null): Period | null {
  if (from !== '' && to !== '') return { from, to };
  return running === null ? null : { from: from || running.from, to: to || running.to };
}
