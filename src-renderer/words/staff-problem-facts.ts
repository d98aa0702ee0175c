/** What problem sentences share: their groups and the facts several of them show. */
import type { Facts } from '../../src-main/contract/route.ts';
import type { StaffProblemCode, StaffProblemSentences } from './staff-problem-codes.ts';

type CodesOf<Slice extends string> = Extract<StaffProblemCode, `${Slice}.${string}`>;
export type ReadingProblemSentences = Pick<
  StaffProblemSentences,
  CodesOf<'reading' | 'photo' | 'reflection' | 'sheet'>
>;
export type PaperProblemSentences = Omit<
  Pick<StaffProblemSentences, CodesOf<'book' | 'loans' | 'paper' | 'printer' | 'job'>>,
  'printer.none'
>;

export type PostProblemSentences = Pick<
  StaffProblemSentences,
  | CodesOf<'term' | 'post' | 'rota' | 'shift' | 'swap' | 'assembly' | 'erase'>
  | Exclude<CodesOf<'staff'>, 'staff.confirm-needed'>
  | `request.${'unknown' | 'settled' | 'not-deletion' | 'too-many'}`
  | 'door.wrong-pin'
  | 'door.wrong-code'
  | 'passphrase.too-weak'
  | 'passphrase.taken'
>;

export type MachineProblemSentences = Pick<
  StaffProblemSentences,
  CodesOf<'backup' | 'restore' | 'maintenance' | 'recovery' | 'update'>
>;

export type HandbookProblemSentences = Pick<
  StaffProblemSentences,
  CodesOf<'branch' | 'development' | 'rule-pack' | 'notice' | 'mentoring' | 'handbook' | 'run' | 'own'>
>;

export type QuizProblemSentences = Pick<
  StaffProblemSentences,
  | CodesOf<
      'question' | 'answer' | 'bank-import' | 'campaign' | 'attempt' | 'certificate' | 'live' | 'inspection' | 'drill'
    >
  | 'file.not-a-bank'
  | 'file.too-many-questions'
  | 'file.line-too-long'
  | 'file.syntax'
  | 'export.nothing'
  | 'printer.none'
>;

/** Times come as local text where a screen shows them, else as epoch ms, which says nothing to anybody. */
const shown = (fact: string | number | undefined) => (typeof fact === 'string' ? fact : '');

/** `2026-11-22 19:00–20:30`, or '' where the times are not known. */
export function period({ startsAt, endsAt }: Facts): string {
  const [from, to] = [shown(startsAt), shown(endsAt)];
  if (from === '' || to === '') return from;
  const [day] = from.split(' ');
  return `${from}–${to.startsWith(`${day} `) ? to.slice(`${day} `.length) : to}`;
}

/** Which week of a repeat, from 1; null of a single session and of the first. */
export const weekOf = ({ week }: Facts): number | null => (Number(week ?? 0) > 0 ? Number(week) + 1 : null);
