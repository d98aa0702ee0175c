/** One way of reaching the application, as a screen has it: a route's name and an input out, an Outcome back. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { routes, type Answer, type Ask, type RouteName } from '../../src-main/contract/registry.ts';
import type { Outcome, Route } from '../../src-main/contract/route.ts';

export interface Carrier {
  /** As the wire takes it: anything at all. */
  send(route: unknown, input: unknown): Promise<Outcome<unknown>>;
  /** Another screen of the same station, where the host can have one. */
  other?(): Promise<Pick<Carrier, 'send'>>;
  close(): Promise<void>;
}

export const newKey = (): string => randomUUID();

const isPlain = (value: unknown): boolean =>
  JSON.stringify(value) === JSON.stringify(JSON.parse(JSON.stringify(value)));

export type Screen = ReturnType<typeof checked>;

/**
 * Every answer is checked against the contract: declared problems, declared output, nothing but JSON.
 * @param secret given where the second confirmation is asked for, as the screen does; the call is then made again
 */
export function checked(carrier: Pick<Carrier, 'send'>, asked: Set<RouteName> = new Set(), secret?: string) {
  const outcomeOf = async <Name extends RouteName>(name: Name, input: Ask<Name>): Promise<Outcome<Answer<Name>>> => {
    const outcome = await askOnce(name, input);
    if (secret === undefined || !('problem' in outcome) || outcome.problem.code !== 'staff.confirm-needed') {
      return outcome;
    }
    expect(await askOnce('staff.confirm', { secret })).toHaveProperty('value');
    return askOnce(name, input);
  };
  const askOnce = async <Name extends RouteName>(name: Name, input: Ask<Name>): Promise<Outcome<Answer<Name>>> => {
    asked.add(name);
    const outcome = await carrier.send(name, input);
    expect(isPlain(outcome)).toBe(true);
    const route: Route = routes[name];
    if ('value' in outcome) {
      expect(Object.keys(outcome)).toEqual(['value']);
      expect(route.output.parse(outcome.value)).toEqual(outcome.value);
      return { value: outcome.value as Answer<Name> };
    }
    return outcome;
  };
  return {
    asked,
    outcomeOf,
    async must<Name extends RouteName>(name: Name, input: Ask<Name>): Promise<Answer<Name>> {
      const outcome = await outcomeOf(name, input);
      if ('problem' in outcome) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`);
      return outcome.value;
    },
    async problem<Name extends RouteName>(name: Name, input: Ask<Name>): Promise<string> {
      const outcome = await outcomeOf(name, input);
      if ('value' in outcome) throw new Error(`${name} was accepted`);
      return outcome.problem.code;
    },
  };
}
