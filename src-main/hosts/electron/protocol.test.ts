import { afterAll, describe, expect, it } from 'vitest';
import { screenFolder } from '../../../tests/support/loopback-under-test.ts';
import { rendererFiles } from '../startup/renderer-files.ts';
import { protocolHandler } from './protocol.ts';

describe('app:// (E4)', () => {
  const screen = screenFolder();
  afterAll(() => screen.remove());
  const handle = protocolHandler(rendererFiles(screen.root));
  const get = (url: string, method = 'GET') => handle({ url, method });

  it('serves the page with its policy and nonce', async () => {
    const response = await get('app://bundle/');
    const nonce = /content="([^"]+)"/.exec(await response.text())?.[1];
    expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  // Bug: another host name, another method or an encoded "up" reaches files.
  it.each([
    ['app://evil/', 'GET'],
    ['app://bundle.evil/', 'GET'],
    ['http://bundle/', 'GET'],
    ['app://bundle/', 'POST'],
    ['app://bundle/', 'HEAD'],
    ['app://bundle/..%2foutside.json', 'GET'],
    ['app://bundle/%2e%2e/outside.json', 'GET'],
    ['app://bundle/..%5coutside.json', 'GET'],
    ['app://bundle/assets/app-1234.js.map', 'GET'],
    ['app://bundle/%00', 'GET'],
    ['app://bundle//etc/passwd', 'GET'],
    ['nonsense', 'GET'],
  ])('404 for %s %s', async (url, method) => {
    const response = await get(url, method);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  // Bug: the maintenance page needs what is broken.
  it('has a maintenance page that needs no file and no script', async () => {
    const response = await protocolHandler(() => Promise.resolve(null))({
      url: 'app://bundle/maintenance',
      method: 'GET',
    });
    const text = await response.text();
    expect(text).toContain('维护中');
    expect(text).not.toMatch(/<script|src=|href=/);
    const nonce = /nonce="([^"]+)"/.exec(text)?.[1];
    expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  });
});
