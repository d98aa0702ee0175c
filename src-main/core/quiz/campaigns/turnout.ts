/** What the people of a campaign add up to. Pure, nobody named. */
import type { CampaignReport } from '../../../contract/quiz-campaigns.ts';
import type { MemberId } from '../../../contract/values.ts';
import type { Dweller } from './audience.service.ts';

export interface Best {
  readonly memberId: MemberId;
  readonly score: number;
  readonly spentMs: number;
  readonly attempts: number;
}

type Turnout = CampaignReport['people'];
type Counts = Pick<Turnout, 'invited' | 'took' | 'passed'>;

const bandCount = 10;

/**
 * The floor a room number tells: 304 → 3, 1203 → 12, A-507 → 5, 0304 → 3; '' where it tells none. Three or four digits
 * are a room, of which the last two count within the floor.
 */
export function floorOf(dormRoom: string): string {
  const digits = /(?<!\d)\d{3,4}(?!\d)/u.exec(dormRoom.normalize('NFKC'))?.[0];
  return digits === undefined ? '' : digits.slice(0, -2).replace(/^0+(?=\d)/u, '');
}

const inOrder = new Intl.Collator('zh-CN', { numeric: true });
/** What has no name comes last. */
export const byName = (one: string, other: string): number =>
  one === '' || other === '' ? Number(one === '') - Number(other === '') : inOrder.compare(one, other);

class Tally<Extra> {
  readonly #groups = new Map<string, Counts & { extra: Extra }>();
  readonly #begin: () => Extra;
  constructor(begin: () => Extra) {
    this.#begin = begin;
  }
  group(name: string): Counts & { extra: Extra } {
    let group = this.#groups.get(name);
    if (!group) {
      group = { invited: 0, took: 0, passed: 0, extra: this.#begin() };
      this.#groups.set(name, group);
    }
    return group;
  }
  inOrder(): [string, Counts & { extra: Extra }][] {
    return [...this.#groups].toSorted(([one], [other]) => byName(one, other));
  }
}

function count(group: Counts, best: Best | undefined, passMark: number): void {
  group.invited += 1;
  if (!best) return;
  group.took += 1;
  if (best.score >= passMark) group.passed += 1;
}

/** Of an even number the mean of the two in the middle; NULL of none. */
export function median(sorted: readonly number[]): number | null {
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param invited whom the campaign is for, everybody in `bests` among them */
export function turnoutOf(
  invited: readonly Dweller[],
  bests: ReadonlyMap<MemberId, Best>,
  { passMark, totalMarks }: { passMark: number; totalMarks: number },
): Pick<CampaignReport, 'people' | 'buildings' | 'grades' | 'bands' | 'meanScore' | 'medianScore' | 'meanSeconds'> {
  const people: Turnout = { invited: 0, took: 0, passed: 0, attempts: 0 };
  const buildings = new Tally(() => new Tally(() => null));
  const grades = new Tally(() => null);
  const bands = Array.from({ length: bandCount }, () => 0);
  const scores: number[] = [];
  const seconds: number[] = [];
  for (const { memberId, grade, building, dormRoom } of invited) {
    const best = bests.get(memberId);
    const house = buildings.group(building);
    for (const group of [people, house, house.extra.group(floorOf(dormRoom)), grades.group(grade)]) {
      count(group, best, passMark);
    }
    if (!best) continue;
    people.attempts += best.attempts;
    scores.push(best.score);
    seconds.push(best.spentMs / 1000);
    const band = Math.min(bandCount - 1, Math.floor((best.score * bandCount) / totalMarks));
    bands[band] = (bands[band] ?? 0) + 1;
  }
  const meanSeconds = mean(seconds);
  return {
    people,
    buildings: buildings.inOrder().map(([building, { extra, ...counts }]) => ({
      building,
      ...counts,
      floors: extra.inOrder().map(([floor, { extra: _, ...ofFloor }]) => ({ floor, ...ofFloor })),
    })),
    grades: grades.inOrder().map(([grade, { extra: _, ...counts }]) => ({ grade, ...counts })),
    bands,
    meanScore: mean(scores),
    medianScore: median(scores.toSorted((one, other) => one - other)),
    meanSeconds: meanSeconds === null ? null : Math.round(meanSeconds),
  };
}
