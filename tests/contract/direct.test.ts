import { directHost } from './hosts.ts';
import { contractSuite } from './suite.ts';

contractSuite('application.call', async () => {
  const host = await directHost();
  return { ...(await host.screen()), other: host.screen, close: host.close };
});
