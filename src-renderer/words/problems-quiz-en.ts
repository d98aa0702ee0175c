/** Failures of practice, the graded quiz, its certificate and the live round on the public screens. */
import type { KioskQuizProblem, ProblemFacts } from './problem-codes.ts';

export const quizProblemsEn: Record<KioskQuizProblem, (facts: ProblemFacts) => string> = {
  'question.unknown': () => 'This question is not used any more. Go on to the next one',
  'answer.impossible': () => 'This answer was not taken. Choose again',
  'campaign.unknown': () => 'There is no such quiz. Go back and choose again',
  'campaign.not-open': () => 'This quiz is not open now. See its dates',
  'campaign.not-for-them': () =>
    'This quiz is for other grades or buildings. Practice is open to everybody; ask the staff if in doubt',
  'campaign.no-attempts-left': () => 'All attempts have been used. Practice is still open; ask the staff about a resit',
  'campaign.bank-too-small': () => 'There are too few questions for a paper just now. Tell the staff',
  'attempt.unknown': () => 'This attempt was not found. Swipe the card to come back to it',
  'attempt.elsewhere': ({ title }) =>
    title === undefined ? 'Another quiz is under way: finish it first' : `${title} is under way: finish it first`,
  'attempt.over': () => 'This attempt has been handed in; answers cannot change any more',
  'attempt.under-way': () => 'This attempt has not been handed in yet. Go on with it first',
  'certificate.none': () => 'There is no certificate for this result; one is given for a pass',
  'certificate.printed': () => 'This certificate has been printed once. Ask the staff for another copy',
  'printer.none': () => 'No printer is set up here. Ask the staff to print it',
  'printer.gone': () => 'The printer does not answer. Ask the staff',
  'printer.refused': () => 'The printer did not take it. Ask the staff',
  'paper.nothing-to-print': () => 'This page holds nothing yet, so nothing was printed',
  'paper.too-slow': () => 'The page took too long and was not printed. Try again, or ask the staff',
  'paper.not-drawn': () => 'The certificate could not be drawn and was not printed. Try again, or ask the staff',
  'live.none': () => 'The live round is over',
  'live.no-such-group': () => 'There is no such group. Choose again',
  'live.not-asking': () => 'Not the time to buzz. Wait for the next question',
  'live.not-in-a-group': () => 'This card is in no group yet. Join one first',
  'live.group-out': () => 'This group has answered this question already. Wait for the next one',
  'live.moved-on': () => 'The round has moved on. See the big screen',
  'live.not-buzzed': () => 'Nobody has buzzed yet. Swipe to buzz first',
  'live.no-such-step': () => 'This cannot be done now. See the step on the big screen',
  'live.group-empty': () => 'It can begin once two groups have people',
};
