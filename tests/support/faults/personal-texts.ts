/** Whatever a station keeps about people, to be looked for elsewhere. */
import type { Dump } from '../story-station.ts';

/** Long enough not to stand anywhere by chance, nor to be a word of the program. */
const fewestSigns = 9;

const cells = (dump: Dump, table: string, column: string): string[] =>
  (dump[table] ?? []).flatMap((row) => (typeof row[column] === 'string' && row[column] !== '' ? [row[column]] : []));

/** Names of two signs are six bytes: enough as they stand. */
export const namesIn = (dump: Dump): string[] => [
  ...cells(dump, 'member', 'name'),
  ...cells(dump, 'visit', 'guest_name'),
  ...cells(dump, 'development_mentor', 'name'),
];

export const numbersIn = (dump: Dump): string[] => cells(dump, 'member', 'student_number');

/** As they are stored; the few of four bytes turned round as well, and as readers type them. */
export function cardsIn(dump: Dump, most = 60): string[] {
  const uids = [...cells(dump, 'card', 'uid'), ...cells(dump, 'card_request', 'uid')].slice(0, most);
  return uids.flatMap((uid) => {
    const turned = (uid.match(/../g) ?? []).toReversed().join('');
    return [uid, turned, String(Number.parseInt(uid, 16)).padStart(10, '0')];
  });
}

export const readingsIn = (dump: Dump): string[] =>
  cells(dump, 'member', 'readings').filter((reading) => reading.length >= fewestSigns);

/** Talks, reports, remarks, reflections, minutes: what somebody wrote about somebody. */
export const writingsIn = (dump: Dump): string[] =>
  [
    ...['content', 'suggestion'].flatMap((column) => cells(dump, 'mentor_talk', column)),
    ...cells(dump, 'thought_report', 'title'),
    ...cells(dump, 'half_year_assessment', 'self_summary'),
    ...cells(dump, 'reading_reflection', 'text'),
    ...cells(dump, 'inspection', 'remark'),
    ...cells(dump, 'data_request', 'said'),
  ].filter((text) => text.length >= fewestSigns);

export const everythingIn = (dump: Dump): string[] => [
  ...namesIn(dump),
  ...numbersIn(dump),
  ...cardsIn(dump),
  ...readingsIn(dump),
  ...writingsIn(dump),
];
