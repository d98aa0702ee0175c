/** Ways to write "up", mixed ten thousand times, asked of both hosts as a page would ask (E4). */
import { symlinkSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protocolHandler } from '../../src-main/hosts/electron/protocol.ts';
import { rendererFiles } from '../../src-main/hosts/startup/renderer-files.ts';
import { loopbackUnderTest } from '../support/loopback-under-test.ts';

const mixtures = 10_000;
const pieces = [
  '..',
  '.',
  '/',
  '//',
  '\\',
  '%2e',
  '%2E',
  '%2f',
  '%5c',
  '%5C',
  '%00',
  '%25',
  '%252e',
  '%252f',
  '%c0%ae',
  '%c0%af',
  '%u002e',
  '..;',
  'C:',
  '%43%3a',
  '~',
  '%20',
  '?',
  '&',
  'assets',
  'link.json',
  'outside.json',
  'renderer',
  'index.html',
  'etc/passwd',
  'app-1234.js.map',
  '127.0.0.1%5cshare',
];
const attack = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => `/${parts.join('')}`);
/** All that may be answered: the page, its script, or nothing. */
const isHarmless = (status: number, body: string): boolean =>
  status === 404 ? !body.includes('secret') : status === 200 && /^(<meta|export|\{"value"|\{"isServing")/.test(body);

describe('paths that lead out of the screen (E4)', () => {
  let host: Awaited<ReturnType<typeof loopbackUnderTest>>;
  beforeAll(async () => {
    host = await loopbackUnderTest();
    const { folder, root } = host.screen;
    symlinkSync(path.join(folder, 'outside.json'), path.join(root, 'assets', 'link.json'));
  });
  afterAll(() => host.stop());

  // Bug: one mixture of dots, slashes and escapes reaches a file beside the folder, or ends the host.
  it(`${mixtures} of them are nothing to the server`, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    const ask = (asked: string) =>
      new Promise<{ status: number; body: string }>((resolve, reject) => {
        request({ agent, host: '127.0.0.1', port: host.port, path: asked }, (response) => {
          let body = '';
          response.setEncoding('utf8').on('data', (text: string) => (body += text));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
        })
          .on('error', reject)
          .end();
      });
    // The test sees what is served.
    expect(await ask('/assets/app-1234.js')).toEqual({ status: 200, body: 'export {};' });
    const asked = fc.sample(attack, mixtures);
    const followed: string[] = [];
    for (let from = 0; from < asked.length; from += 500) {
      const answers = await Promise.all(
        asked.slice(from, from + 500).map(async (one) => ({ one, ...(await ask(one)) })),
      );
      followed.push(...answers.filter(({ status, body }) => !isHarmless(status, body)).map(({ one }) => one));
    }
    agent.destroy();
    expect(followed).toEqual([]);
  });

  // Bug: the same through the shell's own scheme, where other hosts and schemes come in as well.
  it(`${mixtures} of them are nothing to the protocol`, async () => {
    const handler = protocolHandler(rendererFiles(host.screen.root));
    expect((await handler({ method: 'GET', url: 'app://bundle/assets/app-1234.js' })).status).toBe(200);
    const origin = fc.constantFrom('app://bundle', 'app://bundle', 'app://bundle', 'app://other', 'file://', 'app:');
    await fc.assert(
      fc.asyncProperty(origin, attack, async (from, asked) => {
        const url = `${from}${asked}`;
        const response = await handler({ method: 'GET', url });
        return (
          isHarmless(response.status, await response.text()) && (from === 'app://bundle' || response.status === 404)
        );
      }),
      { numRuns: mixtures },
    );
  });
});
