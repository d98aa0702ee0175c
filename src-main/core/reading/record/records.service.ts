/** 学习记录: one line for each attendee of a closed session, as page H5 of the handbook asks for it. */
import type { Attendee } from '../../../contract/reading.ts';
import type { SessionEdition, StudyRecord } from '../../../contract/reading-record.ts';
import type { MemberId, SessionId } from '../../../contract/values.ts';
import { damagedText } from '../../database/sealed-column.ts';
import { grouped } from '../../kernel/grouped.ts';
import type { RecordsRepository, ToldRecord } from './records.repository.ts';
import { summaryOf } from './summary.ts';

export { hoursText, itemText } from '../reading-words.ts';

/** @param edition undefined: it cannot be read any more, and the record is what the other tables say */
function recordOf(told: ToldRecord, edition: SessionEdition | undefined): StudyRecord {
  const said = edition?.minutes.speakers.filter(({ who }) => who.memberId === told.memberId) ?? [];
  const ownWords = said.map(({ keyPoints }) => keyPoints).join('\n');
  const texts = [told.reflection, ownWords, edition?.minutes.summary];
  return {
    sessionId: told.sessionId,
    title: edition?.title ?? told.title,
    startsAt: told.startsAt,
    roomName: edition?.roomName ?? damagedText,
    items: edition?.items ?? [],
    minutes: told.minutes,
    lateMinutes: told.lateMinutes,
    leftEarly: told.leftEarly,
    host: edition?.host.name ?? damagedText,
    leadReader: edition?.leadReader?.name ?? '',
    summary: summaryOf(texts.find((text) => (text ?? '').trim() !== '') ?? ''),
    recorder: edition?.minutes.recorder?.name ?? '',
  };
}

export type RecordsService = ReturnType<typeof recordsService>;

export function recordsService(repository: RecordsRepository) {
  async function recordsOf(rows: readonly ToldRecord[]): Promise<{ memberId: MemberId; record: StudyRecord }[]> {
    const editions = await repository.editionsOf([...new Set(rows.map(({ sessionId }) => sessionId))]);
    return rows.map((told) => ({ memberId: told.memberId, record: recordOf(told, editions.get(told.sessionId)) }));
  }

  return {
    /** Of sessions that start from `from` (epoch ms, included) to `to` (excluded), oldest first. */
    async ofMember(memberId: MemberId, from: number, to: number): Promise<StudyRecord[]> {
      return (await recordsOf(await repository.ofMember(memberId, from, to))).map(({ record }) => record);
    },

    /** All there are, oldest first; those without any are not in the answer. */
    async ofMembers(ids: readonly MemberId[]): Promise<Map<MemberId, StudyRecord[]>> {
      const all = grouped(await recordsOf(await repository.ofMembers(ids)), ({ memberId }) => memberId);
      return new Map(Array.from(all, ([memberId, own]) => [memberId, own.map(({ record }) => record)]));
    },

    /** Of every attendee of the roster, in the order of arrival; none before it is closed. */
    async ofSession(sessionId: SessionId): Promise<{ memberId: MemberId; record: StudyRecord }[]> {
      return recordsOf(await repository.ofSession(sessionId));
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
