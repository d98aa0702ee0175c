/** How a campaign stands now, and how its numbers are written. */
import type { CampaignRow } from '../../../../src-main/contract/quiz-campaigns.ts';
import type { CampaignPhase } from '../../../words/staff-campaigns-zh-cn.ts';
import type { Tone } from '../parts/staff-duty.ts';
import type { Times } from '../parts/times.ts';

export function phaseOf(
  { state, opensAt, closesAt }: Pick<CampaignRow, 'state' | 'opensAt' | 'closesAt'>,
  times: Pick<Times, 'day' | 'second' | 'today' | 'now'>,
): CampaignPhase {
  if (state !== 'published') return state;
  // As texts of one wall clock, which sort like the instants.
  const now = `${times.today()} ${times.now()}`;
  const text = (instant: number) => `${times.day(instant)} ${times.second(instant)}`;
  if (now < text(opensAt)) return 'coming';
  return now < text(closesAt) ? 'open' : 'over';
}

export const phaseTones: Record<CampaignPhase, Tone | undefined> = {
  draft: 'warn',
  coming: undefined,
  open: 'ok',
  over: undefined,
  withdrawn: 'err',
};

/** 87.5%; – of nothing. */
export const shareText = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((part * 1000) / whole) / 10}%`;

/** At most one decimal; – of none. */
export const figureText = (value: number | null): string =>
  value === null ? '–' : String(Math.round(value * 10) / 10);

/** 0–9 … 90–100 of 100 marks; a band of one mark is that mark. */
export function bandNames(totalMarks: number): string[] {
  const beginning = (band: number) => Math.ceil((band * totalMarks) / 10);
  return Array.from({ length: 10 }, (_, band) => {
    const first = beginning(band);
    const last = band === 9 ? totalMarks : beginning(band + 1) - 1;
    return last > first ? `${first}–${last}` : String(first);
  });
}
