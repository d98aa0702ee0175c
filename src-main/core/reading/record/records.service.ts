/** 学习记录: one line for each attendee of a closed session, as page H5 of the handbook asks for it. */
import type { Attendee } from '../../../contract/reading.ts';
import type { StudyRecord } from '../../../contract/reading-record.ts';
import type { MemberId, SessionId } from '../../../contract/values.ts';
import type { EditionFacts, RecordsRepository, ToldRecord } from './records.repository.ts';
import { summaryOf } from './summary.ts';

export { hoursText, itemText } from '../reading-words.ts';

function recordOf(told: ToldRecord): StudyRecord {
  const facts = JSON.parse(told.editionFacts) as EditionFacts;
  const [title, roomName, items, host, leadReader, recorder, sessionSummary] = facts;
  const texts = [told.reflection, told.ownWords, sessionSummary];
  return {
    sessionId: told.sessionId,
    title,
    startsAt: told.startsAt,
    roomName,
    items,
    minutes: told.minutes,
    lateMinutes: told.lateMinutes,
    leftEarly: told.leftEarly,
    host,
    leadReader: leadReader ?? '',
    summary: summaryOf(texts.find((text) => (text ?? '').trim() !== '') ?? ''),
    recorder: recorder ?? '',
  };
}

export type RecordsService = ReturnType<typeof recordsService>;

export function recordsService(repository: RecordsRepository) {
  return {
    /** Of sessions that start from `from` (epoch ms, included) to `to` (excluded), oldest first. */
    async ofMember(memberId: MemberId, from: number, to: number): Promise<StudyRecord[]> {
      return (await repository.ofMember(memberId, from, to)).map(recordOf);
    },

    /** All there are, oldest first; those without any are not in the answer. */
    async ofMembers(ids: readonly MemberId[]): Promise<Map<MemberId, StudyRecord[]>> {
      const rows = await repository.ofMembers(ids);
      const found = new Map<MemberId, StudyRecord[]>();
      for (const told of rows) found.set(told.memberId, [...(found.get(told.memberId) ?? []), recordOf(told)]);
      return found;
    },

    /** Of every attendee of the roster, in the order of arrival; none before it is closed. */
    async ofSession(sessionId: SessionId): Promise<{ memberId: MemberId; record: StudyRecord }[]> {
      const rows = await repository.ofSession(sessionId);
      return rows.map((told) => ({ memberId: told.memberId, record: recordOf(told) }));
    },

    has: repository.has,

    /** Inside a write: the records follow from the attendance of the newest edition. Guests have none. Returns how many there are. */
    async keep(sessionId: SessionId, attendees: readonly Attendee[]): Promise<number> {
      const records = attendees.flatMap(({ memberId, arrivedAt, minutes, lateMinutes, leftEarly }) =>
        memberId === null ? [] : [{ sessionId, memberId, arrivedAt, minutes, lateMinutes, leftEarly }],
      );
      await repository.replace(sessionId, records);
      return records.length;
    },
  };
}
