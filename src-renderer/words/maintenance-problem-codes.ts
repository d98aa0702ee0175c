import type { Facts } from '../../src-main/contract/route.ts';
import type { OutcomeOf, RouteName } from '../../src-main/contract/registry.ts';
import type { GatewayProblem } from '../gateway/gateway.ts';

type MaintenanceRoute = Extract<RouteName, `maintenance.${string}`>;
type ProblemOf<Reply> = Reply extends { readonly problem: { readonly code: infer Code } } ? Code : never;

/** Every failure the screen 维护中 can meet: a sentence missing in words does not compile. */
export type MaintenanceProblemCode = ProblemOf<OutcomeOf<MaintenanceRoute>> | GatewayProblem['problem']['code'];

export interface MaintenanceProblem {
  readonly code: MaintenanceProblemCode;
  readonly facts: Facts;
  readonly traceId?: string;
}
