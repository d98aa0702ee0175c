/** What no way of reaching the application may let through. */
import { expect, it } from 'vitest';
import { routes, type Ask, type RouteName } from '../../src-main/contract/registry.ts';
import { permissions } from '../../src-main/core/staff/permissions.ts';
import type { Carrier, Screen } from './carrier.ts';
import { examples } from './examples.ts';

const names = Object.keys(routes) as RouteName[];
const example = <Name extends RouteName>(name: Name): Ask<Name> => examples[name]();

export function refusesStrangeCalls(carrier: () => Carrier, screen: () => Screen): void {
  // Bug: an unknown name ends the host, finds a property of every object, or waits for ever.
  it.each([
    '',
    'station',
    'station.nothing',
    'constructor',
    '__proto__',
    'toString',
    'station.status ',
    'x'.repeat(64),
  ])('refuses the route %j', async (route) => {
    expect(await carrier().send(route, {})).toHaveProperty('problem.code', 'request.unknown-route');
  });
  it.each([[null], [1], [['station.status']], [{ route: 'station.status' }], ['x'.repeat(65)]])(
    'refuses %j as a route',
    async (route) => {
      expect(await carrier().send(route, {})).toHaveProperty('problem.code', 'request.invalid');
    },
  );

  // Bug: 10 MB of arguments stop the station.
  it('refuses large arguments and lives on', async () => {
    expect(await carrier().send('members.find', { text: 'x'.repeat(10 * 1024 * 1024) })).toHaveProperty(
      'problem.code',
      'request.invalid',
    );
    expect(await carrier().send('members.find', { text: 'x'.repeat(65) })).toHaveProperty(
      'problem.code',
      'request.invalid',
    );
    expect((await screen().must('station.status', {})).isSetUp).toBe(true);
  });
}

/** The command line's own are nobody's at a screen, whatever the form. */
const codeFor = (route: RouteName): string =>
  permissions[route].includes('administrator') ? 'request.invalid' : 'caller.forbidden';

/** For a caller who may do everything: it is the form that is refused, not the person. */
export function refusesWrongForms(carrier: () => Carrier): void {
  // Bug: keys nobody declared travel inward, and with them a caller's own idea of who he is.
  it.each(names)('%s refuses undeclared keys and wrong forms', async (route) => {
    const input = example(route) as Record<string, unknown>;
    const polluting = JSON.parse(
      `{"__proto__":{"polluted":true},${JSON.stringify(input).slice(1)}`.replace(',}', '}'),
    ) as unknown;
    for (const wrong of [
      { ...input, caller: 'operator' },
      { ...input, isStaff: true },
      polluting,
      [],
      null,
      'x',
      1,
      [input],
    ]) {
      expect(await carrier().send(route, wrong), JSON.stringify(wrong)).toHaveProperty('problem.code', codeFor(route));
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  // Bug: a request key that anybody can guess or that is none lets an act happen twice.
  it.each(names.filter((route) => 'requestKey' in example(route)))('%s wants a request key', async (route) => {
    const { requestKey: _, ...input } = example(route) as Record<string, unknown>;
    expect(await carrier().send(route, input)).toHaveProperty('problem.code', 'request.invalid');
    expect(await carrier().send(route, { ...input, requestKey: '1' })).toHaveProperty(
      'problem.code',
      'request.invalid',
    );
  });
}
