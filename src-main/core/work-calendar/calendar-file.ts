/** One year of the work calendar as the State Council publishes it: holidays from–to, and the weekends worked for them. */
import { z } from 'zod';
import { dayNumber, dayText, weekdayOf } from '../kernel/quick-days.ts';

const holiday = z.strictObject({ name: z.string().min(1), from: z.iso.date(), to: z.iso.date() });
const fields = z.strictObject({
  year: z.int(),
  title: z.string().min(1),
  /** 国办发明电〔2025〕7号 */
  document: z.string().regex(/^国办发明电〔\d{4}〕\d+号$/u),
  published: z.iso.date(),
  holidays: z.array(holiday).min(6),
  makeUpDays: z.array(z.iso.date()),
});
export type CalendarFile = z.output<typeof fields>;

const isWeekend = (day: number): boolean => weekdayOf(day) > 5;

/** The days of the holidays that are no weekend: those nobody works though they look like work days. */
export function weekdaysOff(file: CalendarFile): string[] {
  const days: string[] = [];
  for (const { from, to } of file.holidays) {
    for (let day = dayNumber(from); day <= dayNumber(to); day += 1) if (!isWeekend(day)) days.push(dayText(day));
  }
  return days;
}

function faultsOf(file: CalendarFile): string[] {
  const all = [...file.holidays.flatMap(({ from, to }) => [from, to]), ...file.makeUpDays];
  const inHoliday = (day: string) => file.holidays.some(({ from, to }) => day >= from && day <= to);
  const off = weekdaysOff(file);
  return [
    ...all.filter((day) => !day.startsWith(`${String(file.year)}-`)).map((day) => `${day} is not of the year`),
    ...file.holidays.filter(({ from, to }) => to < from).map(({ name }) => `${name} ends before it begins`),
    ...file.makeUpDays.filter((day) => !isWeekend(dayNumber(day))).map((day) => `${day} is no weekend`),
    ...file.makeUpDays.filter(inHoliday).map((day) => `${day} is both worked and off`),
    ...(new Set(off).size < off.length ? ['holidays overlap'] : []),
    ...(new Set(file.makeUpDays).size < file.makeUpDays.length ? ['a make-up day stands twice'] : []),
  ];
}

export const calendarFile = fields.superRefine((file, context) => {
  for (const message of faultsOf(file)) context.addIssue({ code: 'custom', message });
});
