import type { PaperProblemSentences } from './staff-problem-facts.ts';

export const paperProblemsEn: PaperProblemSentences = {
  'book.unknown': () => 'There is no such book. Check the label.',
  'book.retired': () => 'This book is off the shelf for good.',
  'book.lent-out': () => 'This book is lent out. Return it first.',
  'book.not-lent': () => 'This book is not lent out.',
  'book.not-yours': () => 'Somebody else has borrowed this book; only they can renew it.',
  'book.isbn-malformed': () => 'The ISBN is not right: 10 or 13 signs, or nothing.',
  'loans.too-many': ({ most }) =>
    most === undefined
      ? 'This person has as many books as allowed. Return one first.'
      : `At most ${most} books each. Return one first.`,
  'loans.overdue': () => 'This person has an overdue book. Return it first.',
  'loans.renewed-already': () => 'This book was renewed once already.',

  'paper.too-slow': () => 'Setting the paper took too long and was stopped. Use fewer pictures or less text.',
  'paper.not-drawn': () => 'The paper could not be made; nothing was printed. Try again, or tell whoever maintains it.',
  'paper.nothing-to-print': () => 'There is nothing to print.',
  'printer.unknown': () => 'There is no such printer. Choose again.',
  'printer.gone': () => 'The printer cannot be reached. Check power and cable, or save a PDF.',
  'printer.refused': () => 'The printer did not take the paper. Check it, or save a PDF.',
  'job.unknown': () => 'This print was not found.',
  'job.over': () => 'This print is over and cannot be cancelled.',
  'job.not-failed': () => 'This paper did not fail; there is nothing to try again.',
};
