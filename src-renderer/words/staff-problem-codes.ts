import type { OutcomeOf, RouteName } from '../../src-main/contract/registry.ts';
import type { Facts } from '../../src-main/contract/route.ts';
import type { GatewayProblem } from '../gateway/gateway.ts';

/** The routes the staff area asks. */
type StaffRoute = Exclude<
  RouteName,
  'station.setUp' | 'members.find' | Extract<RouteName, `check-in.${'swipe' | 'count' | 'undo' | 'changePurpose'}`>
>;

type ProblemOf<Reply> = Reply extends { readonly problem: { readonly code: infer Code } } ? Code : never;

/** Every failure they can answer with: a sentence missing in words does not compile. */
export type StaffProblemCode = ProblemOf<OutcomeOf<StaffRoute>> | GatewayProblem['problem']['code'];

export interface StaffProblem {
  readonly code: StaffProblemCode;
  readonly facts: Facts;
  readonly traceId?: string;
}

export type StaffProblemSentences = Record<StaffProblemCode, (facts: Facts) => string>;
