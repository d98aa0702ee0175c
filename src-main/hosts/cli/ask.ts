import type { Answer, Ask, RouteName } from '../../contract/registry.ts';
import type { Problem } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
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

/** @throws Refused member.unknown */
export async function memberNumbered(ask: AskApplication, number: string): Promise<MemberId> {
  const { members } = await ask('members.search', { text: number, limit: 200 });
  const found = members.find(({ studentNumber }) => studentNumber === number);
  if (found === undefined) throw new Refused({ code: 'member.unknown', facts: {} });
  return found.memberId;
}

/** Asks as the person at the command line, who may already read the data folder. @throws Refused */
export function askAs(application: Pick<Application, 'call'>, connection: string): AskApplication {
  return async <Name extends RouteName>(route: Name, input: Ask<Name>) => {
    const outcome = await application.call(route, input, { origin: 'operator', connection });
    if ('problem' in outcome) throw new Refused(outcome.problem);
    return outcome.value as Answer<Name>;
  };
}
