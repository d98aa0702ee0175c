/** What is held on people, as a whole: what belongs to a file, what goes when, and what each may see and decide. */
import { randomUUID } from 'node:crypto';
import type { MemberId } from '../contract/values.ts';
import type { CheckInService } from './check-in/check-in.service.ts';
import type { Development } from './development/development.service.ts';
import { openOwnData } from './own-data/open-own-data.ts';
import { fileRetention, type Holder } from './privacy/file-retention.ts';
import { openPrivacy } from './privacy/open-privacy.ts';

type Privacy = Parameters<typeof openPrivacy>[0];
type Own = Parameters<typeof openOwnData>[0];
type Remembering = Holder & { membersRemembered(): Promise<MemberId[]> };

interface Parts extends Omit<Privacy, 'handbooks' | 'serviceRecords' | 'codes' | 'ownData' | 'ledger'> {
  readonly development: Pick<Development, 'ledger'>;
  readonly notices: Privacy['notices'] & Holder;
  readonly printing: Privacy['printing'] & { readonly runs: Holder; readonly own: Own['prints'] };
  readonly books: Privacy['books'] & { membersWithLoans(ids: readonly MemberId[]): Promise<MemberId[]> };
  readonly reading: Privacy['reading'] & {
    readonly sessions: { membersNamed(ids: readonly MemberId[]): Promise<MemberId[]> };
  };
  readonly handbook: Holder;
  readonly mentoring: Holder;
  readonly terms: Privacy['terms'] & Remembering;
  readonly staff: Privacy['staff'] & Remembering;
  readonly rota: Remembering;
  readonly assembly: Privacy['assembly'] & Remembering;
  readonly ownProgress: Privacy['codes'] & Pick<Own, 'holder'>;
  readonly checkIn: Pick<CheckInService, 'leave'>;
}

export function openPersonalData(parts: Parts) {
  const { database, members, station, consents, clock, checkIn, ownProgress, printing, development } = parts;
  /** Whatever points at a handbook goes before the handbook. */
  const handbooks = fileRetention(development.ledger.peopleWithHandbook, [
    parts.notices,
    printing.runs,
    parts.handbook,
    parts.mentoring,
    development.ledger,
  ]);
  const servants: readonly Remembering[] = [parts.terms, parts.staff, parts.rota, parts.assembly];
  const serviceRecords = fileRetention(
    async () => [...new Set((await Promise.all(servants.map((slice) => slice.membersRemembered()))).flat())],
    servants,
  );
  const ownData = openOwnData({
    database,
    members,
    station,
    prints: printing.own,
    consents,
    endVisit: (memberId) => checkIn.leave(memberId, randomUUID()),
    clock,
    holder: ownProgress.holder,
  });
  const privacy = openPrivacy({
    ...parts,
    ledger: development.ledger,
    handbooks,
    serviceRecords,
    codes: ownProgress,
    ownData,
  });
  return {
    ownData,
    privacy,
    /** Of the members given, whom any slice remembers: nobody removes them. */
    async membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]> {
      const found = await Promise.all([
        parts.upkeep.membersWithVisits(ids),
        parts.reading.sessions.membersNamed(ids),
        parts.books.membersWithLoans(ids),
        parts.quiz.retention.membersWithRecords(ids),
        handbooks.membersWithRecords(ids),
        serviceRecords.membersWithRecords(ids),
        ownProgress.membersWithRecords(ids),
        consents.membersWithRecords(ids),
        ownData.requests.membersWithRecords(ids),
      ]);
      return found.flat();
    },
  };
}
