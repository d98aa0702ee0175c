/** Failures of ledgers, notices, mentoring, handbooks, runs and personal codes. */
import type { HandbookProblemSentences } from './staff-problem-facts.ts';

export const handbookProblemsEn: HandbookProblemSentences = {
  'branch.changed-elsewhere': () => 'Somebody else has just changed this branch. Open it again, compare, then save.',
  'branch.has-people': () => 'This branch still has handbooks. Move its people first, then close it.',
  'branch.name-taken': () => 'There is a branch of that name already. Choose another.',
  'branch.unknown': () => 'No such branch. Check 支部与规则 and choose again.',
  'development.no-file': ({ row }) =>
    row === undefined
      ? 'This person has no handbook yet. Open one under Development first.'
      : `Whoever is in line ${row} has no handbook yet. Open one under Development first.`,
  'development.file-exists': () => 'This handbook has been opened already. Please refresh.',
  'development.changed-elsewhere': () =>
    'Somebody else has just changed this ledger. Open it again, compare, then save.',
  'development.blocked': ({ rule, earliestOn }) =>
    earliestOn === undefined || earliestOn === ''
      ? `By rule ${rule ?? ''} this step cannot be recorded yet. See the note below it.`
      : `By rule ${rule ?? ''} the earliest day is ${earliestOn}. Check the day.`,
  'development.in-future': () => 'The day lies in the future. Please correct it.',
  'development.ended': ({ row }) =>
    row === undefined
      ? 'This handbook has ended. Reopen it before recording.'
      : `The handbook of whoever is in line ${row} has ended. Remove the line, or reopen the handbook first.`,
  'development.not-ended': () => 'This handbook has not ended; there is nothing to reopen.',
  'development.record-unknown': () => 'No such record. Please refresh.',
  'development.later-steps-stand': () => 'Later steps still stand. Take back the latest one first.',
  'development.paper-unknown': () => 'The list has no such paper. Please refresh.',
  'development.too-many-mentors': () => 'Two mentors at most. End one before adding another.',
  'development.not-full-member': () => 'A mentor has to be a full member. Check, then tick it.',
  'development.same-person': () => 'Nobody mentors themselves, and nobody is listed twice. Choose somebody else.',
  'development.mentor-unknown': () => 'No such mentor, or already ended. Please refresh.',
  'development.dates-inverted': () => 'The day lies before its beginning. Please correct it.',
  'rule-pack.unknown': () => 'No such rules. Please refresh.',
  'notice.unknown': () => 'No such notice. Please refresh.',
  'notice.changed-elsewhere': () => 'Somebody else has just changed this notice. Open it again, compare, then save.',
  'notice.not-draft': () => 'The notice is published and cannot be changed. Take it down and begin another.',
  'notice.too-short': ({ least }) => `A notice runs ${least ?? 5} working days at least.`,
  'notice.person-twice': ({ row }) => `Line ${row ?? ''} names somebody a second time. Remove one of the lines.`,
  'notice.other-branch': ({ row }) =>
    `Whoever is in line ${row ?? ''} is not of the branch chosen. Check the branch, or remove the line.`,
  'notice.starts-in-past': () => 'The first day is past. Choose today or later.',
  'notice.starts-on-day-off': ({ firstOn }) =>
    `The first day is a day off. Choose a working day; the next is ${firstOn ?? ''}.`,
  'notice.over': () => 'The notice is over and cannot be taken down.',
  'notice.not-over': () => 'The notice has not run its days. Settle it afterwards.',
  'notice.not-published': () => 'The notice is not published yet. Publish it, then print.',
  'mentoring.unknown': () => 'No such record. Please refresh.',
  'mentoring.changed-elsewhere': () => 'Somebody else has just changed this record. Open it again, compare, then save.',
  'mentoring.in-future': () => 'The day lies in the future. Please correct it.',
  'mentoring.before-birth': () => 'The day lies before the birth. Check it and the roster.',
  'mentoring.dates-inverted': () => 'The last day lies before the first. Please correct it.',
  'mentoring.periods-overlap': ({ from, to }) =>
    `These days overlap the assessment from ${from ?? ''} to ${to ?? ''}. Check both dates.`,
  'mentoring.after-writing': () =>
    'The day lies after this record was first written. Correct it, or write what came later as a new record.',
  'mentoring.same-person': () => 'Nobody talks with themselves. Choose another talker.',
  'mentoring.undecided': () => 'Give conclusion and its day together, or neither.',
  'handbook.leaf-unknown': () => 'The handbook has no such leaf. Check its number.',
  'handbook.code-malformed': () => 'This is no code of a handbook page. Scan again, or type the code at its foot.',
  'handbook.code-unknown': () => 'No such page was printed: the code is well formed, but nothing is known of it.',
  'handbook.nobody': () => 'No handbook fits. Choose another branch or stage.',
  'run.unknown': () => 'No such run. Please refresh.',
  'run.over': () => 'This run is over.',
  'run.under-way': () => 'This run is still under way. Wait until it ends.',
  'run.nothing-failed': () => 'Nothing failed; there is nothing to print again.',
  'own.code-too-simple': () =>
    'This code is too easy to guess. Choose four digits that are no run, no repeat, no birthday and not of the number.',
  'own.no-code': () => 'This person has no personal code.',
  'own.wrong-code': () => 'The code is wrong.',
  'own.wait': ({ seconds }) => `Too many tries. Wait ${seconds ?? 60} seconds.`,
  'own.locked': () => 'The code is locked. Set a new one.',
  'own.ticket-over': () => 'This visit is over. Swipe again.',
  'own.quota-used': () => 'The pages of today are used up.',
};
