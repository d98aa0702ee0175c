import type { StaffWords } from '../../../words/staff-zh-cn.ts';
import type { Column } from '../parts/data-table.tsx';
import { shareText } from './campaign-phase.ts';

export interface TurnoutRow {
  readonly key: string;
  readonly name: string;
  /** Of a building: its floor, or all of it. */
  readonly under: string;
  readonly isWhole: boolean;
  readonly invited: number;
  readonly took: number;
  readonly passed: number;
}

/** Behind whatever names the row: how many, and their shares. */
export function turnoutColumns(words: StaffWords, naming: readonly Column<TurnoutRow>[]): Column<TurnoutRow>[] {
  const says = words.campaigns.overview;
  return [
    ...naming,
    { key: 'invited', title: says.invited, isNumber: true, show: ({ invited }) => invited },
    { key: 'took', title: says.took, isNumber: true, show: ({ took }) => took },
    { key: 'share', title: says.tookShare, isNumber: true, show: ({ took, invited }) => shareText(took, invited) },
    { key: 'passed', title: says.passed, isNumber: true, show: ({ passed }) => passed },
    { key: 'rate', title: says.passedShare, isNumber: true, show: ({ passed, took }) => shareText(passed, took) },
  ];
}

/** Buildings stand out among their floors. */
export const buildingColumns = (words: StaffWords): Column<TurnoutRow>[] =>
  turnoutColumns(words, [
    {
      key: 'building',
      title: words.campaigns.overview.building,
      show: ({ name, isWhole }) => (isWhole ? <b>{name}</b> : name),
    },
    {
      key: 'floor',
      title: words.campaigns.overview.floor,
      show: ({ under, isWhole }) => (isWhole ? <b>{under}</b> : under),
    },
  ]);
