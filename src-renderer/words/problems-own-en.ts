/** Failures of a person's own progress on the public screens. */
import type { KioskOwnProblem, ProblemFacts } from './problem-codes.ts';

export const ownProblemsEn: Record<KioskOwnProblem, (facts: ProblemFacts) => string> = {
  'own.no-code': () => 'You have no personal code yet. Set one at the staff desk',
  'own.wrong-code': () => 'The code is wrong. Please try again',
  'own.wait': ({ seconds }) => `Too many tries. Please wait ${seconds ?? 60} seconds`,
  'own.locked': () => 'The code is locked. Ask staff to set a new one',
  'own.ticket-over': () => 'This visit is over. Please swipe again',
  'own.quota-used': ({ left, copies }) =>
    copies !== undefined
      ? `${copies} copies were printed today. Come tomorrow, or ask staff`
      : Number(left ?? 0) > 0
        ? `${left} pages are left today, too few for these. Choose fewer, or ask staff`
        : 'The pages of today are used up. Come tomorrow, or ask staff',
  'request.too-many': () => 'Five of your requests are open. Please wait for the answers',
  'development.no-file': () => 'You have no handbook yet, so there is nothing to print. Ask staff',
};
