import type { Answer, Ask, RouteName } from '../../contract/registry.ts';
import type { Problem } from '../../contract/route.ts';
import type { Application } from '../../core/application.ts';

/** The application said no; the command ends with exit code 1. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export type AskApplication = <Name extends RouteName>(route: Name, input: Ask<Name>) => Promise<Answer<Name>>;

/** Asks as the person at the command line, who may already read the data folder. @throws Refused */
export function askAs(application: Pick<Application, 'call'>, connection: string): AskApplication {
  return async <Name extends RouteName>(route: Name, input: Ask<Name>) => {
    const outcome = await application.call(route, input, { origin: 'operator', connection });
    if ('problem' in outcome) throw new Refused(outcome.problem);
    return outcome.value as Answer<Name>;
  };
}
