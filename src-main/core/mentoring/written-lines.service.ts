/** Lines written of a person: put right by version, taken back with a reason; when the first was written stays. */
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { lateDaysOf } from '../kernel/late-days.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { LineTable, WrittenLines } from './written-lines.repository.ts';
import { requireWrittenAfter } from './mentoring-rules.ts';

type Line = LineTable['$inferSelect'];
/** What the service keeps of every line, beside what it says. */
type Kept = 'id' | 'memberId' | 'version' | 'recordedAt' | 'recordedBy' | 'voidedAt' | 'voidReason';

/** What the screens and papers are told of it. */
export interface Written {
  readonly version: number;
  readonly recordedAt: number;
  readonly recordedBy: string;
  readonly lateDays: number | null;
}

/** Of one kind of line: how it is kept, how it is told, and the day by which lateness is counted. */
export interface LineKind<Stored extends Line, Fields> {
  readonly lines: WrittenLines<Stored>;
  readonly storedOf: (fields: Fields, before: Stored | null, memberId: MemberId) => Omit<Stored, Kept>;
  readonly happenedOn: (line: Omit<Stored, Kept>) => string;
}

interface Wish<Stored extends Line, Fields> {
  readonly memberId: MemberId;
  /** NULL: a new one. */
  readonly id: Stored['id'] | null;
  readonly version: number;
  readonly fields: Fields;
}

export function writtenLinesService<Stored extends Line, Fields>(kind: LineKind<Stored, Fields>, clock: Clock) {
  const { lines, storedOf, happenedOn } = kind;
  const dayOf = (instant: number): string => localDateOf(instant, clock.timeZone);

  /** @throws Refusal mentoring.unknown, mentoring.changed-elsewhere */
  async function require(id: Stored['id'], version: number): Promise<Stored> {
    const found = await lines.get(id);
    if (!found || found.voidedAt !== null) throw new Refusal('mentoring.unknown');
    if (found.version !== version) throw new Refusal('mentoring.changed-elsewhere');
    return found;
  }

  return {
    ofMember: lines.ofMember,

    written: (line: Stored): Written => ({
      version: line.version,
      recordedAt: line.recordedAt,
      recordedBy: line.recordedBy,
      lateDays: lateDaysOf(happenedOn(line), dayOf(line.recordedAt)),
    }),

    /** Inside a write. @throws Refusal mentoring.unknown, mentoring.changed-elsewhere, mentoring.after-writing, and of the kind */
    async save({ memberId, id, version, fields }: Wish<Stored, Fields>, by: string) {
      const before = id === null ? null : await require(id, version);
      if (before !== null && before.memberId !== memberId) throw new Refusal('mentoring.unknown');
      const says = storedOf(fields, before, memberId);
      if (before === null) {
        const kept = {
          memberId,
          version: 1,
          recordedAt: clock.now(),
          recordedBy: by,
          voidedAt: null,
          voidReason: null,
        };
        return { id: await lines.insert({ ...says, ...kept } as unknown as Omit<Stored, 'id'>), version: 1 };
      }
      requireWrittenAfter(happenedOn(says), dayOf(before.recordedAt));
      const next = before.version + 1;
      await lines.update(before.id, { ...says, version: next } as unknown as Partial<Omit<Stored, 'id'>>);
      return { id: before.id as Stored['id'], version: next };
    },

    /** Inside a write. Whose it was. @throws Refusal mentoring.unknown, mentoring.changed-elsewhere */
    async takeBack(id: Stored['id'], version: number, voidReason: string): Promise<MemberId> {
      const before = await require(id, version);
      const fields = { voidedAt: clock.now(), voidReason, version: before.version + 1 };
      await lines.update(id, fields as unknown as Partial<Omit<Stored, 'id'>>);
      return before.memberId;
    },
  };
}
