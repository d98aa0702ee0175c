import type { Facts } from '../../src-main/contract/route.ts';
import { period, type ReadingProblemSentences, weekOf } from './staff-problem-facts.ts';

const missingNames: Record<string, string> = {
  host: 'the host',
  attendance: 'attendance',
  minutes: 'minutes',
  recorder: 'the recorder',
};
const missing = ({ missing: names }: Facts) =>
  String(names ?? '')
    .split(',')
    .map((name) => missingNames[name.trim()] ?? '')
    .filter((name) => name !== '')
    .join(', ') || 'the host, attendance or minutes';

const clash = (facts: Facts) => {
  const week = weekOf(facts);
  const which = week === null ? 'The room' : `In week ${week} the room`;
  const other = facts['title'] === undefined ? 'another session' : `“${facts['title']}”`;
  const when = period(facts);
  return `${which} has ${other} at this time${when === '' ? '' : ` (${when})`}. Choose another time or room.`;
};

export const readingProblemsEn: ReadingProblemSentences = {
  'reading.unknown': () => 'This session was not found. Go back to the list.',
  'reading.clash': clash,
  'reading.times-inverted': () => 'The end must be after the beginning, on the same day.',
  'reading.outside-hours': ({ opensAt, closesAt }) =>
    opensAt === undefined || closesAt === undefined
      ? 'The room is shut at this time. Choose another time or room.'
      : `The room is open ${opensAt}–${closesAt}. Choose another time or room.`,
  'reading.room-counted': () => 'This room counts visits without names and holds no sessions. Choose another.',
  'reading.pages-inverted': () => 'A first page is after its last page.',
  'reading.sign-up-over': () => 'The session has begun; sign-up is over.',
  'reading.not-signed-up': () => 'This person has not signed up.',
  'reading.changed-elsewhere': () => 'The session was changed elsewhere. Open it again and check before changing it.',
  'reading.closed': () => 'The session is closed. It can only be corrected.',
  'reading.under-way': () => 'Room and times stay once check-in has begun.',
  'reading.not-planned': () => 'Only a session that has not begun can do this. Open it again.',
  'reading.room-busy': ({ title }) =>
    title === undefined
      ? 'Another session is checking in here. End that one first.'
      : `“${title}” is checking in here. End it first.`,
  'reading.not-today': () => 'Check-in opens on the day of the session only. Change the date first if it moved.',
  'reading.not-open': () => 'Check-in has not begun or is over. Open the session again.',
  'reading.not-ended': () => 'End check-in before closing the session.',
  'reading.incomplete': (facts) => `Still missing: ${missing(facts)}. Add it, then close.`,
  'reading.not-closed': () => 'The session is not closed yet; change it directly.',
  'reading.not-attended': () => 'This person did not attend; there is no study record.',
  'reading.minutes-elsewhere': () => 'The minutes were saved elsewhere. Compare the two.',
  'reading.minutes-too-long': ({ most }) => `The minutes are too long: at most ${most ?? 60000} characters.`,

  'photo.unknown': () => 'This picture is gone. Open the page again.',
  'photo.too-large': () => 'The picture is larger than 25 MB. Make it smaller.',
  'photo.not-a-picture': () =>
    'This is not a picture that can be read. Choose JPEG, PNG or WebP; change HEIC to JPEG on the phone first.',
  'photo.too-many-pixels': () => 'The picture is too wide or high. Make it smaller.',
  'photo.broken': () => 'The picture is damaged. Copy it again.',
  'photo.too-slow': () => 'Working on this picture took too long and was stopped. Make it smaller.',
  'photo.too-many': ({ most }) =>
    most === undefined
      ? 'This session has all its pictures. Remove some first.'
      : `At most ${most} pictures a session.`,

  'reflection.unknown': () => 'This reflection is gone, or was written anew. Open the page again.',
  'reflection.remark-missing': () => 'Say why it is returned.',
  'reflection.too-late': () => 'The seven days for reflections are over.',
  'reflection.not-attended': () => 'This person did not attend.',
  'reflection.already': () => 'This person has handed in a reflection already.',
  'sheet.malformed': () => 'The sheet number is not complete. Check it or scan it again.',
  'sheet.unknown': () => 'There is no sheet of this number. Check it.',
};
