import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../kernel/local-time.ts';
import { calendarFile, weekdaysOff, type CalendarFile } from './calendar-file.ts';
import { shippedCalendars } from './shipped-calendars.ts';
import { shippedWorkCalendar as calendar, workCalendarOf } from './work-calendar.service.ts';

const year2026 = shippedCalendars.find(({ year }) => year === 2026)!;

// Bug: a day off typed into the wrong year or month; a holiday exchanged for more days than are worked for it.
describe('the files say what was published', () => {
  it.each(shippedCalendars.map((file) => [file.year, file] as const))('%i', (year, file) => {
    // 全国年节及纪念日放假办法: 11 days off a year until 2024, 13 from 2025; all others are worked for.
    expect(weekdaysOff(file).length - file.makeUpDays.length).toBe(year < 2025 ? 11 : 13);
    expect(file.title).toContain(`${String(year)}年`);
    expect(file.published.slice(0, 4)).toBe(String(year - 1));
    expect(file.document).toContain(`〔${String(year - 1)}〕`);
    expect(calendar.countWorkDays(`${String(year)}-01-01`, `${String(year)}-12-31`)).toBe(
      { 2024: 251, 2025: 248, 2026: 248 }[year],
    );
  });
  it.each<[string, Partial<CalendarFile>]>([
    ['a day of another year', { makeUpDays: ['2025-01-04'] }],
    ['a worked weekday', { makeUpDays: ['2026-01-05'] }],
    ['a day both worked and off', { makeUpDays: ['2026-10-03'] }],
    ['a holiday the wrong way round', { holidays: [{ name: '示例', from: '2026-03-02', to: '2026-03-01' }] }],
    ['a day twice', { makeUpDays: ['2026-01-04', '2026-01-04'] }],
    [
      'holidays that overlap',
      { holidays: [...year2026.holidays, { name: '示例', from: '2026-10-07', to: '2026-10-08' }] },
    ],
    ['no document', { document: '' }],
  ])('refuses %s', (_what, change) => {
    expect(calendarFile.safeParse({ ...year2026, ...change }).success).toBe(false);
  });
});

// Bug: the first day not counted, a make-up Sunday skipped, National Day counted.
describe('windows of working days', () => {
  it.each([
    ['a plain week', '2026-11-20', 5, '2026-11-20', '2026-11-26', 0, 0],
    ['one day', '2026-11-20', 1, '2026-11-20', '2026-11-20', 0, 0],
    ['begins on the next working day', '2026-11-21', 5, '2026-11-23', '2026-11-27', 0, 0],
    ['over National Day and its make-up Saturday', '2026-09-29', 5, '2026-09-29', '2026-10-10', 5, 1],
    ['the make-up Sunday counts', '2026-09-20', 5, '2026-09-20', '2026-09-24', 0, 1],
    ['over the Spring Festival', '2026-02-13', 5, '2026-02-13', '2026-02-26', 6, 1],
    ['begins within a holiday', '2026-10-03', 1, '2026-10-08', '2026-10-08', 0, 0],
  ])('%s', (_what, start, count, firstOn, lastOn, off, madeUp) => {
    const window = calendar.windowFrom(start, count);
    expect([window.firstOn, window.lastOn]).toEqual([firstOn, lastOn]);
    expect([window.daysOff.length, window.makeUpDays.length]).toEqual([off, madeUp]);
    expect(window.isProvisional).toBe(false);
  });
  it('is provisional as soon as it touches a year that is not known', () => {
    expect(calendar.years).toEqual([2024, 2025, 2026]);
    expect(calendar.windowFrom('2026-12-25', 5).isProvisional).toBe(false);
    expect(calendar.windowFrom('2026-12-28', 5)).toMatchObject({ lastOn: '2027-01-01', isProvisional: true });
    expect(calendar.windowFrom('2023-12-30', 1)).toMatchObject({ firstOn: '2024-01-02', isProvisional: true });
    expect(workCalendarOf([]).windowFrom('2026-10-01', 5)).toMatchObject({
      firstOn: '2026-10-01',
      lastOn: '2026-10-07',
      isProvisional: true,
    });
  });
  it('agrees with counting day by day', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(days, ([offset, count]) => {
        const start = addDays('2023-06-01', offset);
        const { firstOn, lastOn } = calendar.windowFrom(start, count);
        expect(firstOn >= start && lastOn >= firstOn).toBe(true);
        expect(calendar.isWorkDay(firstOn) && calendar.isWorkDay(lastOn)).toBe(true);
        expect(calendar.countWorkDays(start, lastOn)).toBe(count);
        const walked = Array.from({ length: daysBetween(start, lastOn) + 1 }, (_, day) => addDays(start, day));
        expect(walked.filter((day) => calendar.isWorkDay(day)).length).toBe(count);
      }),
      { numRuns: 60 },
    );
  });
});
