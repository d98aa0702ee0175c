/** Failures of sign-up, reflections and lending on the public screens. */
import type { KioskReadingProblem, ProblemFacts } from './problem-codes.ts';

export const readingProblemsEn: Record<KioskReadingProblem, (facts: ProblemFacts) => string> = {
  'reading.unknown': () => 'This session has changed. Go back and choose again',
  'reading.sign-up-over': () => 'Sign-up is over. On the day, simply come and swipe',
  'reading.not-signed-up': () => 'There is no sign-up for this session, so nothing to take back',
  'reflection.too-late': () => 'Reflections are taken for 7 days after a session. Ask the staff',
  'reflection.not-attended': () => 'No attendance was found for this session. Check it, or ask the staff',
  'reflection.already': () => 'A reflection on this session has been handed in already. Ask the staff to change it',
  'sheet.malformed': () => 'The number of the sheet was not read clearly. Scan it again or type it',
  'sheet.unknown': () => 'There is no sheet with this number. Check the number',
  'book.unknown': () => 'This book is not registered. Check the label, or give it to the staff',
  'book.retired': () => 'This book is not lent any more. Please give it to the staff',
  'book.lent-out': ({ dueOn }) =>
    `This book is lent${dueOn === undefined ? '' : ` until ${dueOn}`}. If it is in hand, scan the label to return it first`,
  'book.not-lent': () => 'This book is not lent, so there is nothing to return',
  'book.not-yours': () => 'This book was not borrowed with this card',
  'loans.too-many': ({ most }) => `No more than ${most ?? 3} books at a time. Return one first`,
  'loans.overdue': () => 'A book is overdue. Return it first',
  'loans.renewed-already': () => 'This book has been renewed once already. Please return it in time',
};
