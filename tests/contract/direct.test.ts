import { contractSuite } from './suite.ts';
import { realApplication } from './real-application.ts';

contractSuite('application.call', async () => {
  const { application, remove } = await realApplication();
  const screen = (connection: string) => ({
    send: (route: unknown, input: unknown) =>
      typeof route === 'string' && route.length <= 64 && JSON.stringify(input).length <= 1024 * 1024
        ? application.call(route, input, { origin: 'kiosk', connection })
        : // What no host would pass on.
          Promise.resolve({ problem: { code: 'request.invalid', facts: {} } } as const),
  });
  return { ...screen('one'), other: () => Promise.resolve(screen('two')), close: remove };
});
