/** The years the program comes with. A year is added as a file when it is published; none is guessed. */
import year2024 from '../../../resources/work-calendars/2024.json' with { type: 'json' };
import year2025 from '../../../resources/work-calendars/2025.json' with { type: 'json' };
import year2026 from '../../../resources/work-calendars/2026.json' with { type: 'json' };
import { calendarFile, type CalendarFile } from './calendar-file.ts';

const files: readonly unknown[] = [year2024, year2025, year2026];

export const shippedCalendars: readonly CalendarFile[] = files.map((file) => calendarFile.parse(file));
