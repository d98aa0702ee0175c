import type { StaffProblemCode } from '../../../words/staff-problem-codes.ts';

const fields: Partial<Record<StaffProblemCode, string>> = {
  'reading.times-inverted': 'end',
  'reading.outside-hours': 'end',
  'reading.room-counted': 'room',
  'rooms.unknown': 'room',
  'reading.pages-inverted': 'items',
  'member.unknown': 'people',
};

/** The field of the form that this refusal is about, if it is about one. */
export const faultsOfProblem = (code: StaffProblemCode): string | null => fields[code] ?? null;
