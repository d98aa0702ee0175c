import type { Facts } from '../../src-main/contract/route.ts';
import type { QuizProblemSentences } from './staff-problem-facts.ts';

const line = ({ line: at }: Facts, otherwise: string) => (at === undefined ? otherwise : `Line ${at}`);
const title = ({ title: name }: Facts) => (name === undefined ? '' : ` (${name})`);

export const quizProblemsEn: QuizProblemSentences = {
  'question.unknown': () => 'This question was not found. Go back to the list.',
  'question.changed-elsewhere': () => 'Somebody changed this question meanwhile. Open it again before saving.',
  'question.retired': () => 'This question is retired. Restore it before changing or reviewing it.',
  'question.not-retired': () => 'This question is in use already.',
  'question.faulty': () => 'The question is not complete or contradicts itself. Follow the hints at its fields.',
  'question.like-another': () => 'The bank has a question with the same stem. Look at it; save again to keep both.',
  'answer.impossible': () => 'This answer is not among the options. Choose again.',

  'file.not-a-bank': () => 'No questions were recognised. Compare with the template, or choose the format by hand.',
  'file.too-many-questions': ({ limit }) => `At most ${limit ?? 5000} questions at a time. Split the file.`,
  'file.line-too-long': (facts) => `${line(facts, 'A line')} is too long for a question. The file may be damaged.`,
  'file.syntax': (facts) => `${line(facts, 'A place in the file')} cannot be read. Correct it and import again.`,
  'bank-import.unknown': () => 'This import has expired. Choose the file again.',
  'bank-import.stale': () => 'The bank changed since the check. Choose the file again.',
  'bank-import.nothing-taken': () => 'Nothing to import: every question is a duplicate or has a fault.',
  'bank-import.has-rejected': () => 'Some questions have faults. Correct them, or import only those that passed.',
  'export.nothing': () => 'There is nothing to export. Choose another topic.',

  'campaign.unknown': () => 'This quiz was not found. Go back to the list.',
  'campaign.changed-elsewhere': () => 'Somebody changed this quiz meanwhile. Open it again before saving.',
  'campaign.under-way': () => 'People have begun: only title, closing time, attempts and answers shown may change.',
  'campaign.withdrawn': () => 'This quiz is withdrawn and cannot be changed.',
  'campaign.not-draft': () => 'This quiz is published already.',
  'campaign.not-open': () => 'This quiz is not open now.',
  'campaign.not-for-them': () => 'This quiz is not meant for this person.',
  'campaign.no-attempts-left': () => 'This person has no attempts left.',
  'campaign.window-over': () => 'The closing time is past. Move it before publishing.',
  'campaign.window-inverted': () => 'Closing must be after opening.',
  'campaign.pass-too-high': ({ totalMarks }) =>
    totalMarks === undefined
      ? 'The pass mark is higher than the total.'
      : `The pass mark is higher than the total of ${totalMarks}.`,
  'campaign.rule-faulty': () =>
    'The rule is not complete: every line needs a number and marks; a fixed paper has each question once, in use.',
  'campaign.bank-too-small': () => 'The bank has too few questions for this. Ask for fewer, or widen the topics.',
  'attempt.unknown': () => 'This attempt was not found.',
  'attempt.over': () => 'This attempt is handed in already.',
  'attempt.under-way': () => 'This attempt is not handed in yet.',
  'attempt.elsewhere': (facts) => `This person is taking another quiz${title(facts)}. Hand it in first.`,

  'certificate.unknown': () => 'There is no certificate with this number. Compare it with the paper.',
  'certificate.forged': () =>
    'The number exists, its code does not: this paper was not printed here. Keep it and tell the safety post.',
  'certificate.malformed': () => 'This is no certificate number. Scan the code again, or type it from the paper.',
  'certificate.none': () => 'Not passed, so there is no certificate.',
  'certificate.printed': () => 'This certificate was printed already. Further copies are printed in the staff area.',
  'printer.none': () => 'There is no printer. Check its power and cable.',

  'live.none': () => 'No live round is under way.',
  'live.under-way': (facts) => `Another live round${title(facts)} is under way. End it first.`,
  'live.bank-too-small': () => 'The bank has too few questions for this. Ask for fewer, or widen the topics.',
  'live.groups-alike': () => 'Groups need different names.',
  'live.moved-on': () => 'The big screen has moved on.',
  'live.no-such-group': () => 'There is no such group.',
  'live.no-such-step': () => 'This step is not possible now.',
  'live.group-empty': () => 'It can begin once two groups have people.',
  'live.group-out': () => 'This group has answered this question already.',
  'live.not-asking': () => 'No question is open for buzzing.',
  'live.not-buzzed': () => 'Nobody has buzzed yet.',
  'live.not-in-a-group': () => 'This card is in no group yet.',

  'inspection.unknown': () => 'This inspection was not found. Go back to the list.',
  'inspection.changed-elsewhere': () => 'Somebody changed this inspection meanwhile. Open it again before saving.',
  'inspection.voided': () => 'This inspection is void and cannot be changed.',
  'inspection.in-future': () => 'The time of the inspection is in the future.',
  'inspection.findings-faulty': () =>
    'The points are not complete: each needs a verdict, and only problems take marks off.',
  'inspection.recheck-too-early': () => 'The recheck must be after the day of the inspection.',
  'inspection.no-recheck': () => 'Nothing of this inspection waits for a recheck.',
  'drill.unknown': () => 'This drill was not found.',
  'drill.changed-elsewhere': () => 'Somebody changed this drill meanwhile. Open it again.',
  'drill.in-future': () => 'The time of the drill is in the future. Enter it afterwards.',
};
