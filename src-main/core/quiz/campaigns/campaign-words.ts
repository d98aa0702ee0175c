/** Words of the papers and files about a campaign. */
import type { CampaignReport } from '../../../contract/quiz-campaigns.ts';
import { localDateOf, timeOfDayOf } from '../../kernel/local-time.ts';

/** 87.5 %; – of nothing. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part * 100) / whole).toFixed(1).replace(/\.0$/u, '')}%`;

/** One decimal at most; – of none. */
export const figure = (value: number | null): string => (value === null ? '–' : String(Math.round(value * 10) / 10));

/** 12 分 05 秒 */
export const minutesText = (seconds: number | null): string =>
  seconds === null ? '–' : `${Math.floor(seconds / 60)} 分 ${String(seconds % 60).padStart(2, '0')} 秒`;

export const buildingText = (building: string): string => building || '未登记楼栋';
export const floorText = (floor: string): string => (floor === '' ? '未登记楼层' : `${floor} 层`);

/** 2026-11-01 08:00 */
export const momentText = (instant: number, zone: string): string =>
  `${localDateOf(instant, zone)} ${timeOfDayOf(instant, zone)}`;

/** 0–9, 10–19, … 90–100 of 100 marks. Ten equal bands; of few marks one may hold no whole mark: then only its beginning is said. */
export function bandNames(totalMarks: number): string[] {
  const beginning = (band: number): number => Math.ceil((band * totalMarks) / 10);
  return Array.from({ length: 10 }, (_, band) => {
    const first = beginning(band);
    const last = band === 9 ? totalMarks : beginning(band + 1) - 1;
    return last > first ? `${first}–${last}` : String(first);
  });
}

/** 全部, or the grades and buildings it is for. */
export function audienceText({ grades, buildings }: CampaignReport['campaign']): string {
  const parts = [grades.join('、'), buildings.join('、')].filter((part) => part !== '');
  return parts.length === 0 ? '名册中全部人员' : parts.join('；');
}
