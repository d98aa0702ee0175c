import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { RoomId, SessionId } from '../../../contract/values.ts';
import { readingCalendar, type CalendarSession } from './reading.calendar.ts';

const startsAt = Date.UTC(2026, 10, 22, 6, 0, 0);
const session: CalendarSession = {
  id: 7 as SessionId,
  title: '读书；分享, 会\\n示例',
  series: '经典共读',
  roomId: 1 as RoomId,
  roomName: '社区党员之家',
  startsAt,
  endsAt: startsAt + 7_200_000,
  hostMemberId: null,
  hostName: '欧阳例',
  leadMemberId: null,
  leadName: '张测试',
  seats: 20,
  agenda: [],
  lateAfterMinutes: 10,
  state: 'planned',
  openedAt: null,
  endedAt: null,
  closedAt: null,
  attended: null,
  cancelReason: null,
  version: 3,
  createdAt: startsAt - 86_400_000,
  createdBy: '测试管理员',
  items: Array.from({ length: 4 }, (_, place) => ({
    kind: 'book' as const,
    title: `第${place}本书名很长很长的书，还有𠮷字`,
    author: '作者, 其人; 与他人',
    publisher: '示例出版社',
    pageFrom: 1,
    pageTo: 20,
  })),
};
const station = { name: '163党群服务站', setUpAt: 1_700_000_000_000 };
const period = { from: '2026-09-01', to: '2027-01-31' };

const textOf = (sessions: readonly CalendarSession[]): string =>
  Buffer.from(readingCalendar(period, sessions, station).base64, 'base64').toString('utf8');

function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('the calendar file', () => {
  // Bug: commas, semicolons, backslashes or characters beyond the BMP come out otherwise in a calendar program.
  it('is read back by another program as it was meant', () => {
    const [event] = eventsOf(textOf([session]));
    expect(event?.summary).toBe(session.title);
    expect(event?.location).toBe('社区党员之家');
    expect(event?.description.split('\n')).toEqual([
      '经典共读',
      ...session.items.map((item) => `《${item.title}》，${item.author}，${item.publisher}，第 1～20 页`),
    ]);
    expect(event?.startDate.toJSDate().getTime()).toBe(session.startsAt);
    expect(event?.endDate.toJSDate().getTime()).toBe(session.endsAt);
    expect(event?.startDate.zone.tzid).toBe('UTC');
    expect(event?.sequence).toBe(2);
  });

  // Bug: lines of Han characters are three times as long as the format allows.
  it('has no line of more than 75 octets, and cuts no character', () => {
    const lines = textOf([session]).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(textOf([session])).not.toContain('\uFFFD');
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  });

  // Bug: each export makes new events, so that a calendar shows every session twice.
  it('is the same file at every export, with one identity a session', () => {
    const moved = { ...session, startsAt: startsAt + 86_400_000, endsAt: startsAt + 90_000_000, version: 4 };
    expect(textOf([session])).toBe(textOf([session]));
    const [before, after] = [eventsOf(textOf([session])), eventsOf(textOf([moved]))];
    expect(after[0]?.uid).toBe(before[0]?.uid);
    const [other] = eventsOf(textOf([{ ...session, id: 8 as SessionId }]));
    expect(other?.uid).not.toBe(before[0]?.uid);
  });

  // Bug: a cancelled session still calls people to a closed door.
  it('says that a session is cancelled', () => {
    const text = textOf([{ ...session, state: 'cancelled', cancelReason: '示例' }]);
    expect(eventsOf(text)[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  // Bug: names leave the station in a file that is passed on.
  it('names nobody', () => {
    expect(textOf([session])).not.toMatch(/欧阳例|张测试|测试管理员/);
  });

  it('of an empty term is a calendar all the same', () => {
    expect(eventsOf(textOf([]))).toEqual([]);
    expect(textOf([])).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });

  // Bug: dates of change come from the moment of export, or from before the last change known.
  it('dates the last change from what is stored', () => {
    const [event] = eventsOf(textOf([{ ...session, state: 'closed', closedAt: startsAt + 9_000_000, attended: 3 }]));
    const changed = event?.component.getFirstPropertyValue('last-modified');
    expect(String(changed)).toBe('2026-11-22T08:30:00Z');
    expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T08:30:00Z');
  });
});

// Bug: a return or another control pasted into a title breaks the line, or the whole file, for a strict reader.
it('holds no control but the ends of its lines', () => {
  const text = textOf([
    { ...session, title: '甲\rDTSTART:19700101T000000Z\u0001乙', roomName: '房\u001b间', series: '系\u000b列' },
  ]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
  expect(eventsOf(text)).toMatchObject([{ summary: '甲\nDTSTART:19700101T000000Z乙', location: '房间' }]);
});
