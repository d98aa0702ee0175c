/** The form of one campaign as typed, and what must be right before it is sent. */
import type { CampaignFields } from '../../../../src-main/contract/quiz-campaigns.ts';
import { readDay } from '../parts/days.ts';
import type { Times } from '../parts/times.ts';
import { readClock, readWhole } from '../reading/session-draft.ts';
import { readRule, ruleDraftOf, type RuleDraft, type RuleFault } from './rule-draft.ts';

export interface CampaignDraft {
  readonly title: string;
  readonly opensDay: string;
  readonly opensTime: string;
  readonly closesDay: string;
  readonly closesTime: string;
  readonly grades: readonly string[];
  readonly buildings: readonly string[];
  readonly rule: RuleDraft;
  readonly minutes: string;
  readonly passMark: string;
  /** '' any number. */
  readonly attempts: string;
  readonly shufflesQuestions: boolean;
  readonly shufflesOptions: boolean;
  readonly marking: CampaignFields['marking'];
  readonly showsAnswers: boolean;
}

export const draftOf = (fields: CampaignFields, times: Times): CampaignDraft => ({
  title: fields.title,
  opensDay: times.day(fields.opensAt),
  opensTime: times.clock(fields.opensAt),
  closesDay: times.day(fields.closesAt),
  closesTime: times.clock(fields.closesAt),
  grades: fields.grades,
  buildings: fields.buildings,
  rule: ruleDraftOf(fields.rule),
  minutes: String(fields.minutes),
  passMark: String(fields.passMark),
  attempts: fields.attempts === null ? '' : String(fields.attempts),
  shufflesQuestions: fields.shufflesQuestions,
  shufflesOptions: fields.shufflesOptions,
  marking: fields.marking,
  showsAnswers: fields.showsAnswers,
});

export type DraftFault =
  | RuleFault
  | 'titleRequired'
  | 'dayUnreadable'
  | 'clockUnreadable'
  | 'windowInverted'
  | 'minutesUnreadable'
  | 'passUnreadable'
  | 'passTooHigh'
  | 'attemptsUnreadable';

export type Faults = Readonly<Record<string, DraftFault>>;
export type Checked =
  | { readonly fields: CampaignFields; readonly faults: null }
  | { readonly fields: null; readonly faults: Faults };

/** Instants of what is typed, where it is readable. */
export function windowOf(
  draft: Pick<CampaignDraft, 'opensDay' | 'opensTime' | 'closesDay' | 'closesTime'>,
  times: Pick<Times, 'at'>,
): { opensAt: number | null; closesAt: number | null } {
  const instant = (day: string, time: string) => {
    const [onDay, atTime] = [readDay(day), readClock(time)];
    return onDay === null || atTime === null ? null : times.at(onDay, atTime);
  };
  return {
    opensAt: instant(draft.opensDay, draft.opensTime),
    closesAt: instant(draft.closesDay, draft.closesTime),
  };
}

/** @param kept instants of the stored campaign: where the typed minute is theirs, they keep their seconds */
export function checkDraft(
  draft: CampaignDraft,
  times: Times,
  kept?: Pick<CampaignFields, 'opensAt' | 'closesAt'>,
): Checked {
  const faults: Record<string, DraftFault> = {};
  const title = draft.title.trim();
  if (title === '') faults['title'] = 'titleRequired';
  for (const end of ['opens', 'closes'] as const) {
    if (readDay(draft[`${end}Day`]) === null) faults[`${end}Day`] = 'dayUnreadable';
    if (readClock(draft[`${end}Time`]) === null) faults[`${end}Time`] = 'clockUnreadable';
  }
  const typed = windowOf(draft, times);
  const same = (one: number | null, stored: number | undefined) =>
    one !== null && stored !== undefined && times.full(one) === times.full(stored) ? stored : one;
  const opensAt = same(typed.opensAt, kept?.opensAt);
  const closesAt = same(typed.closesAt, kept?.closesAt);
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) faults['closesDay'] = 'windowInverted';

  const read = readRule(draft.rule);
  Object.assign(faults, read.faults);
  const minutes = readWhole(draft.minutes, 1, 240);
  if (minutes === null) faults['minutes'] = 'minutesUnreadable';
  const passMark = readWhole(draft.passMark, 1, 10_000);
  if (passMark === null) faults['passMark'] = 'passUnreadable';
  else if (read.totalMarks > 0 && passMark > read.totalMarks) faults['passMark'] = 'passTooHigh';
  const attempts = draft.attempts.trim() === '' ? null : readWhole(draft.attempts, 1, 99);
  if (attempts === null && draft.attempts.trim() !== '') faults['attempts'] = 'attemptsUnreadable';

  const { rule } = read;
  if (Object.keys(faults).length > 0) return { fields: null, faults };
  if (opensAt === null || closesAt === null || rule === null || minutes === null || passMark === null) {
    // A clock leaps over the minute where summer time begins.
    return { fields: null, faults: { opensTime: 'clockUnreadable' } };
  }
  const { grades, buildings, shufflesQuestions, shufflesOptions, marking, showsAnswers } = draft;
  return {
    faults: null,
    fields: {
      title,
      opensAt,
      closesAt,
      grades: [...grades],
      buildings: [...buildings],
      rule,
      minutes,
      passMark,
      attempts,
      shufflesQuestions,
      shufflesOptions,
      marking,
      showsAnswers,
    },
  };
}
