/** The form of one drill as it is typed. */
import type { DrillFields } from '../../../../src-main/contract/inspections.ts';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { readDay } from '../parts/days.ts';
import type { Times } from '../parts/times.ts';

export type DrillRow = Answer<'inspections.drills'>['drills'][number];

export interface DrillDraft {
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly scenario: string;
  readonly participants: string;
  /** Minutes and seconds from the alarm to the last person; both '' not timed. */
  readonly minutes: string;
  readonly seconds: string;
  readonly organiser: string;
  readonly remarks: string;
}

export const newDrill = (day: string, time: string): DrillDraft => ({
  day,
  time,
  place: '',
  scenario: '',
  participants: '',
  minutes: '',
  seconds: '',
  organiser: '',
  remarks: '',
});

export function drillDraftOf(drill: DrillFields, times: Pick<Times, 'day' | 'clock'>): DrillDraft {
  const { heldAt, participants, evacuationSeconds: took, ...texts } = drill;
  return {
    day: times.day(heldAt),
    time: times.clock(heldAt),
    place: texts.place,
    scenario: texts.scenario,
    organiser: texts.organiser,
    remarks: texts.remarks,
    participants: String(participants),
    minutes: took === null ? '' : String(Math.floor(took / 60)),
    seconds: took === null ? '' : String(took % 60),
  };
}

export type DrillFault =
  | 'whenUnreadable'
  | 'placeMissing'
  | 'scenarioMissing'
  | 'participantsUnreadable'
  | 'tookUnreadable'
  | 'organiserMissing';

const wholeOf = (typed: string): number | null => {
  const text = typed.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
};

/** Ten hours: the most core takes. */
const longestSeconds = 36_000;

/** Seconds; null when not timed, undefined when unreadable. */
function secondsOf({ minutes, seconds }: DrillDraft): number | null | undefined {
  if (minutes.trim() === '' && seconds.trim() === '') return null;
  const numberOf = (typed: string) => wholeOf(typed.trim() === '' ? '0' : typed);
  const [whole, rest] = [numberOf(minutes), numberOf(seconds)];
  if (whole === null || rest === null) return undefined;
  const took = whole * 60 + rest;
  return took > 0 && took <= longestSeconds ? took : undefined;
}

export function checkDrill(
  draft: DrillDraft,
  times: Pick<Times, 'at'>,
): { readonly fields: DrillFields; readonly faults: readonly DrillFault[] } {
  const day = readDay(draft.day);
  const time = draft.time.normalize('NFKC').trim().padStart(5, '0');
  const at = day !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? times.at(day, time) : null;
  const people = wholeOf(draft.participants);
  const took = secondsOf(draft);
  const faults: readonly (DrillFault | false)[] = [
    at === null && 'whenUnreadable',
    draft.place.trim() === '' && 'placeMissing',
    draft.scenario.trim() === '' && 'scenarioMissing',
    (people === null || people < 1 || people > 100_000) && 'participantsUnreadable',
    took === undefined && 'tookUnreadable',
    draft.organiser.trim() === '' && 'organiserMissing',
  ];
  return {
    fields: {
      heldAt: at ?? 0,
      place: draft.place.trim(),
      scenario: draft.scenario.trim(),
      participants: people ?? 0,
      evacuationSeconds: took ?? null,
      organiser: draft.organiser.trim(),
      remarks: draft.remarks.trim(),
    },
    faults: faults.filter((fault) => fault !== false),
  };
}
