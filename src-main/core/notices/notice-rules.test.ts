import { describe, expect, it } from 'vitest';
import type { NoticeFields } from '../../contract/notices.ts';
import type { MemberId } from '../../contract/values.ts';
import { shippedCalendars } from '../work-calendar/shipped-calendars.ts';
import { workCalendarOf } from '../work-calendar/work-calendar.service.ts';
import { lastDayOf, requireFirstDay, requireSound, stateOf } from './notice-rules.ts';

const calendar = workCalendarOf(shippedCalendars);
const days = { startsOn: '2026-11-20', lastOn: '2026-11-26' };

// Bug: a notice shown a day before its first or after its last day; one not shown on either.
describe('the state of a notice', () => {
  it.each([
    ['2026-11-19', 'waiting'],
    ['2026-11-20', 'running'],
    ['2026-11-22', 'running'],
    ['2026-11-26', 'running'],
    ['2026-11-27', 'over'],
  ])('published, on %s: %s', (today, state) => {
    expect(stateOf({ ...days, state: 'published' }, today)).toBe(state);
  });
  it.each(['draft', 'withdrawn', 'settled'] as const)('%s stays so on every day', (state) => {
    for (const today of ['2026-11-19', '2026-11-22', '2026-11-27'])
      expect(stateOf({ ...days, state }, today)).toBe(state);
  });
});

// Bug: a notice begun before the year's calendar came out ends after four working days, or jumps back.
describe('the last day of a provisional notice', () => {
  const overNewYear = { startsOn: '2026-12-28', workingDays: 5, lastOn: '2027-01-01', isProvisional: true };
  const holidays = Array.from({ length: 6 }, (_, month) => ({
    name: `示例${month}`,
    from: `2027-0${month + 1}-01`,
    to: `2027-0${month + 1}-01`,
  }));
  const known = workCalendarOf([
    ...shippedCalendars,
    { year: 2027, title: '示例', document: '示例', published: '2026-11-05', holidays, makeUpDays: [] },
  ]);
  it('stays while the calendar is missing', () => {
    expect(lastDayOf(overNewYear, calendar)).toEqual({ lastOn: '2027-01-01', isProvisional: true });
  });
  it('moves away with the calendar', () => {
    expect(lastDayOf(overNewYear, known)).toEqual({ lastOn: '2027-01-04', isProvisional: false });
  });
  it('never comes nearer than what was put up', () => {
    const put = { ...overNewYear, lastOn: '2027-01-08' };
    expect(lastDayOf(put, known)).toEqual({ lastOn: '2027-01-08', isProvisional: false });
  });
  it('is left alone where it was never provisional', () => {
    const put = { ...overNewYear, lastOn: '2027-01-01', isProvisional: false };
    expect(lastDayOf(put, known)).toEqual({ lastOn: '2027-01-01', isProvisional: false });
  });
});

const refusal = (act: () => void) => {
  try {
    act();
    return null;
  } catch (error) {
    return error;
  }
};

// Bug: a notice of four working days, one that begins on a Sunday or yesterday, one with the same name twice.
describe('what a notice must not be', () => {
  const fields: NoticeFields = {
    kind: 'candidate',
    branchId: 1 as NoticeFields['branchId'],
    people: [1, 2] as MemberId[],
    startsOn: '2026-11-20',
    workingDays: 5,
    basis: '示例',
    contact: '示例',
  };
  it.each([
    [{ workingDays: 4 }, 'notice.too-short', { least: 5 }],
    [{ people: [3, 7, 3] as MemberId[] }, 'notice.person-twice', { row: 3 }],
  ])('%o', (change, code, facts) => {
    expect(refusal(() => requireSound({ ...fields, ...change }))).toMatchObject({ code, facts });
  });
  it('sound as it stands', () => expect(refusal(() => requireSound(fields))).toBeNull());
  it.each([
    ['today', '2026-11-20', '2026-11-20', null],
    ['yesterday', '2026-11-20', '2026-11-21', 'notice.starts-in-past'],
    ['a Sunday', '2026-11-22', '2026-11-20', 'notice.starts-on-day-off'],
    ['a Sunday that is worked', '2026-09-20', '2026-09-01', null],
    ['National Day', '2026-10-01', '2026-09-20', 'notice.starts-on-day-off'],
  ])('begins on %s', (_what, startsOn, today, code) => {
    expect(refusal(() => requireFirstDay(startsOn, today, calendar))).toEqual(
      code === null ? null : expect.objectContaining({ code }),
    );
  });
});
