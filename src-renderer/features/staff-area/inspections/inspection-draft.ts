/** The form of one inspection as it is typed, and what must be right before it is sent. */
import type {
  CheckPoint,
  Finding,
  InspectionDetail,
  InspectionFields,
} from '../../../../src-main/contract/inspections.ts';
import type { NamedPerson } from '../../../../src-main/contract/values.ts';
import { readDay } from '../parts/days.ts';
import type { Times } from '../parts/times.ts';

/** What is usually taken off for a problem; 卫生 is judged by eye. In the order of the sheet. */
export const usualDeductions: Readonly<Record<CheckPoint, number | null>> = {
  appliances: 30,
  wiring: 25,
  charging: 20,
  flames: 40,
  passage: 20,
  equipment: 30,
  locks: 10,
  hygiene: null,
};
export const points = Object.keys(usualDeductions) as CheckPoint[];
export const hygieneDeductions = [5, 10, 15, 20, 30] as const;
/** A problem there is looked at again after a week. */
const serious: ReadonlySet<CheckPoint> = new Set([
  'appliances',
  'wiring',
  'charging',
  'flames',
  'passage',
  'equipment',
]);
const mostInspectors = 6;

export interface FindingDraft {
  readonly verdict: Finding['verdict'] | null;
  /** As typed. */
  readonly deducted: string;
  readonly note: string;
}

export interface InspectionDraft {
  readonly building: string;
  readonly dormRoom: string;
  readonly day: string;
  readonly time: string;
  readonly inspectors: readonly NamedPerson[];
  readonly findings: Readonly<Record<CheckPoint, FindingDraft>>;
  readonly remark: string;
  /** '' none. */
  readonly recheckOn: string;
}

const everyPoint = <Value>(of: (point: CheckPoint) => Value): Record<CheckPoint, Value> =>
  Object.fromEntries(points.map((point) => [point, of(point)])) as Record<CheckPoint, Value>;

const untouched: FindingDraft = { verdict: null, deducted: '', note: '' };

type Start = Pick<InspectionDraft, 'building' | 'dormRoom' | 'inspectors'>;

export const newDraft = (start: Start, now: { readonly day: string; readonly time: string }): InspectionDraft => ({
  ...start,
  ...now,
  findings: everyPoint(() => untouched),
  remark: '',
  recheckOn: '',
});

export function draftOf(inspection: InspectionDetail, times: Pick<Times, 'day' | 'clock'>): InspectionDraft {
  const found = new Map(inspection.findings.map((one) => [one.point, one]));
  return {
    building: inspection.building,
    dormRoom: inspection.dormRoom,
    day: times.day(inspection.inspectedAt),
    time: times.clock(inspection.inspectedAt),
    inspectors: inspection.inspectors,
    findings: everyPoint((point) => {
      const one = found.get(point);
      if (one === undefined) return untouched;
      return { verdict: one.verdict, deducted: one.verdict === 'problem' ? String(one.deducted) : '', note: one.note };
    }),
    remark: inspection.remark,
    recheckOn: inspection.recheckOn ?? '',
  };
}

/** A problem starts with what is usually taken off; anything else takes nothing off. */
export function judged(draft: InspectionDraft, point: CheckPoint, verdict: Finding['verdict']): InspectionDraft {
  const before = draft.findings[point];
  const usual = usualDeductions[point];
  const deducted = verdict === 'problem' ? before.deducted || (usual === null ? '' : String(usual)) : '';
  return { ...draft, findings: { ...draft.findings, [point]: { ...before, verdict, deducted } } };
}

/** Points nobody has judged yet are fine. */
export const restFine = (draft: InspectionDraft): InspectionDraft => ({
  ...draft,
  findings: everyPoint((point) => {
    const one = draft.findings[point];
    return one.verdict === null ? { ...one, verdict: 'fine' } : one;
  }),
});

/** Whole marks from 0 to 100; null for anything else. */
export function readDeducted(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : null;
}

/** As it would be now; what cannot be read counts nothing. */
export const scoreOf = ({ findings }: InspectionDraft): number =>
  Math.max(
    0,
    points.reduce(
      (left, point) =>
        left - (findings[point].verdict === 'problem' ? (readDeducted(findings[point].deducted) ?? 0) : 0),
      100,
    ),
  );

export const hasSerious = ({ findings }: InspectionDraft): boolean =>
  points.some((point) => serious.has(point) && findings[point].verdict === 'problem');

export type Fault =
  | 'roomMissing'
  | 'whenUnreadable'
  | 'inspectorMissing'
  | 'inspectorsTooMany'
  | 'unjudged'
  | 'deductedUnreadable'
  | 'recheckUnreadable'
  | 'recheckTooEarly';

export interface Checked {
  readonly fields: InspectionFields;
  readonly faults: readonly Fault[];
}

const padded = (time: string): string => time.normalize('NFKC').trim().padStart(5, '0');

export function checkDraft(draft: InspectionDraft, times: Pick<Times, 'at'>): Checked {
  const day = readDay(draft.day);
  const time = padded(draft.time);
  const at = day !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? times.at(day, time) : null;
  const recheckOn = draft.recheckOn.trim() === '' ? null : readDay(draft.recheckOn);
  const isWrong = (point: CheckPoint): boolean =>
    draft.findings[point].verdict === 'problem' && readDeducted(draft.findings[point].deducted) === null;
  const faults: readonly (Fault | false)[] = [
    (draft.building.trim() === '' || draft.dormRoom.trim() === '') && 'roomMissing',
    at === null && 'whenUnreadable',
    draft.inspectors.length === 0 && 'inspectorMissing',
    draft.inspectors.length > mostInspectors && 'inspectorsTooMany',
    points.some((point) => draft.findings[point].verdict === null) && 'unjudged',
    points.some(isWrong) && 'deductedUnreadable',
    draft.recheckOn.trim() !== '' && recheckOn === null && 'recheckUnreadable',
    recheckOn !== null && day !== null && recheckOn <= day && 'recheckTooEarly',
  ];
  return {
    fields: {
      building: draft.building.trim(),
      dormRoom: draft.dormRoom.trim(),
      inspectedAt: at ?? 0,
      inspectors: [...draft.inspectors],
      findings: points.map((point) => {
        const { verdict, deducted, note } = draft.findings[point];
        const isProblem = verdict === 'problem';
        return {
          point,
          verdict: verdict ?? 'not-seen',
          deducted: isProblem ? (readDeducted(deducted) ?? 0) : 0,
          note: note.trim(),
        };
      }),
      remark: draft.remark.trim(),
      recheckOn,
    },
    faults: faults.filter((fault) => fault !== false),
  };
}
