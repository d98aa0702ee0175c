import { describe, expect, it } from 'vitest';
import type { SessionDetail } from '../../../../src-main/contract/reading.ts';
import { timesIn } from '../parts/times.ts';
import {
  agendaMinutes,
  checkDraft,
  draftOf,
  emptyAgenda,
  emptyDraft,
  emptyItem,
  fromTemplate,
  readClock,
  type SessionDraft,
} from './session-draft.ts';

const times = timesIn('Asia/Shanghai', 'zh-CN');
const whole: SessionDraft = { ...emptyDraft, title: ' 共读示例 ', roomId: 1, day: '2026/11/25', start: '1900' };
const faultsOf = (draft: SessionDraft) => checkDraft(draft, times).faults;

const stored = {
  sessionId: 7,
  title: '共读示例',
  series: '',
  roomId: 1,
  roomName: '社区党员之家',
  startsAt: times.at('2026-11-18', '19:00') ?? 0,
  endsAt: times.at('2026-11-18', '20:30') ?? 0,
  host: { memberId: 3, name: '张测试' },
  leadReader: { memberId: null, name: '示例老师' },
  items: [{ kind: 'book', title: '示例书', author: '', publisher: '', pageFrom: 3, pageTo: null }],
  agenda: [{ minutes: 20, what: '领读' }],
  seats: null,
  lateAfterMinutes: 15,
  state: 'closed',
  version: 4,
  openedAt: null,
  endedAt: null,
  closedAt: null,
  cancelReason: null,
  edition: 1,
} as unknown as SessionDetail;

describe('a session as typed', () => {
  it('becomes instants of the station, with its texts tidied', () => {
    const { fields } = checkDraft(whole, times);
    expect(fields).toMatchObject({
      title: '共读示例',
      startsAt: times.at('2026-11-25', '19:00'),
      lateAfterMinutes: 10,
    });
  });

  it('names every fault at its field instead of one message for all', () => {
    const item = { ...emptyItem(), title: '示例书', pageFrom: '9', pageTo: '3' };
    const row = { ...emptyAgenda(), minutes: '十', what: '领读' };
    expect(faultsOf({ ...emptyDraft, items: [item], agenda: [row], seats: '0', lateAfter: '', end: '18:00' })).toEqual({
      title: 'titleRequired',
      room: 'roomRequired',
      day: 'dayUnreadable',
      [`item-${item.key}`]: 'pagesInverted',
      [`agenda-${row.key}`]: 'minutesUnreadable',
      seats: 'seatsUnreadable',
      lateAfter: 'lateUnreadable',
    });
  });

  it('must end after it begins', () => {
    expect(faultsOf({ ...whole, end: '19:00' })).toEqual({ end: 'endsBeforeStart' });
  });

  it('leaves blank rows out: an empty line added by mistake is no book without a title', () => {
    const { fields } = checkDraft({ ...whole, items: [emptyItem()], agenda: [emptyAgenda()] }, times);
    expect(fields).toMatchObject({ items: [], agenda: [] });
  });

  it('one page of two is enough, and 0 is none', () => {
    const item = { ...emptyItem(), title: '示例书' };
    expect(faultsOf({ ...whole, items: [{ ...item, pageFrom: '12' }] })).toBeNull();
    expect(faultsOf({ ...whole, items: [{ ...item, pageTo: '0' }] })).toEqual({
      [`item-${item.key}`]: 'pagesUnreadable',
    });
  });

  it('goes through the form and back unchanged: saving an untouched form must not alter the session', () => {
    const { fields } = checkDraft(draftOf(stored, times), times);
    const { title, series, roomId, startsAt, endsAt, host, leadReader, items, agenda, seats, lateAfterMinutes } =
      stored;
    expect(fields).toEqual({
      title,
      series,
      roomId,
      startsAt,
      endsAt,
      host,
      leadReader,
      items,
      agenda,
      seats,
      lateAfterMinutes,
    });
  });

  it('takes all of an earlier session but its day', () => {
    const { fields } = checkDraft(fromTemplate(stored, times, '2026-12-02'), times);
    expect(fields).toMatchObject({ title: '共读示例', startsAt: times.at('2026-12-02', '19:00'), host: stored.host });
  });
});

describe('what is typed for a time', () => {
  it.each(['19:05', '1905', '１９：０５', ' 19:05 '])('%s is 19:05', (typed) => expect(readClock(typed)).toBe('19:05'));
  it.each(['24:00', '9', '19:60', '七点', ''])('%s is none', (typed) => expect(readClock(typed)).toBeNull());
});

it('adds up the agenda without what cannot be read: NaN minutes help nobody', () => {
  expect(
    agendaMinutes([
      { key: 1, minutes: '20', what: '' },
      { key: 2, minutes: 'x', what: '' },
    ]),
  ).toBe(20);
});
