/** What a month of inspections says about one room, for the handbook of everybody who lives there. */
import type { CheckPoint, Finding } from '../../contract/inspections.ts';

export interface RoomMonth {
  /** `YYYY-MM`, local. */
  readonly month: string;
  readonly inspections: number;
  /** Of 100. */
  readonly meanScore: number;
  /** Of 30, where 卫生 was looked at; null where it never was. */
  readonly meanHygiene: number | null;
  /** 违规用电: times 违规电器, 飞线 or 床上充电 was found. */
  readonly incidents: number;
  /** Oldest first; empty ones left out. */
  readonly remarks: readonly string[];
}

export interface Inspected {
  readonly day: string;
  readonly score: number;
  readonly findings: readonly Finding[];
  readonly remark: string;
}

const electric: ReadonlySet<CheckPoint> = new Set(['appliances', 'wiring', 'charging']);
/** The most that is usually taken off for 卫生. */
const hygieneFull = 30;

const meanOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : Math.round((numbers.reduce((sum, one) => sum + one, 0) / numbers.length) * 10) / 10;

/** Of inspections that stand, oldest first; months without one are left out. */
export function roomMonths(inspections: readonly Inspected[]): RoomMonth[] {
  const months = new Map<string, Inspected[]>();
  for (const one of inspections) {
    const month = one.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  return [...months].map(([month, ofMonth]) => {
    const findings = ofMonth.flatMap((one) => one.findings);
    const hygiene = findings.filter(({ point, verdict }) => point === 'hygiene' && verdict !== 'not-seen');
    return {
      month,
      inspections: ofMonth.length,
      meanScore: meanOf(ofMonth.map(({ score }) => score)) ?? 0,
      meanHygiene: meanOf(hygiene.map(({ deducted }) => Math.max(0, hygieneFull - deducted))),
      incidents: findings.filter(({ point, verdict }) => verdict === 'problem' && electric.has(point)).length,
      remarks: ofMonth.map(({ remark }) => remark).filter((remark) => remark !== ''),
    };
  });
}
