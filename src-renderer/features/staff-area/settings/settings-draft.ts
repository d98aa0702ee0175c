/** What must be right before settings are sent. */
import type { StationSettings } from '../../../../src-main/contract/station.ts';
import { readDay } from '../parts/days.ts';

export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Reads 8:00, 0800 and ８：００ as 08:00; what it cannot read stays as typed. */
export function tidyTime(typed: string): string {
  const parts = /^(\d{1,2}):?(\d{2})$/.exec(typed.normalize('NFKC').trim());
  return parts === null ? typed.trim() : `${parts[1]?.padStart(2, '0')}:${parts[2]}`;
}

/** `MM-DD` in a year without 29 February, so that the term begins every year. */
export function readTermStart(typed: string): string | null {
  const parts = /^(\d{1,2})\D?(\d{1,2})\D?$/u.exec(typed.normalize('NFKC').trim());
  return parts === null ? null : (readDay(`2026-${parts[1]}-${parts[2]}`)?.slice(5) ?? null);
}

export type PatternTrial = 'yes' | 'no' | 'broken';

/** Whether a whole number fits the pattern, as core judges it. */
export function tryPattern(pattern: string, number: string): PatternTrial {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(number) ? 'yes' : 'no';
  } catch {
    return 'broken';
  }
}

export type SettingsFault = 'required' | 'tryBroken' | 'termUnreadable';

export function checkSettings(draft: StationSettings): Partial<Record<keyof StationSettings, SettingsFault>> {
  const faults: Partial<Record<keyof StationSettings, SettingsFault>> = {};
  for (const key of ['name', 'contact', 'studentNumberPattern'] as const)
    if (draft[key].trim() === '') faults[key] = 'required';
  if (tryPattern(draft.studentNumberPattern, '') === 'broken') faults.studentNumberPattern = 'tryBroken';
  for (const key of ['autumnTermStart', 'springTermStart'] as const)
    if (readTermStart(draft[key]) === null) faults[key] = 'termUnreadable';
  return faults;
}
