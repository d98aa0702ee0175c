import { loopbackHost } from './hosts.ts';
import { contractSuite } from './suite.ts';

contractSuite('the loopback host', async () => {
  const host = await loopbackHost();
  return { ...(await host.screen()), other: host.screen, close: host.close };
});
