import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loopbackUnderTest, naiveServer } from '../../../tests/support/loopback-under-test.ts';
import { ask, exchangeRaw } from '../../../tests/support/raw-http.ts';

/** Each attack is first shown to succeed against a server as it is usually written. */
describe('loopback host', () => {
  let host: Awaited<ReturnType<typeof loopbackUnderTest>>;
  let naive: Awaited<ReturnType<typeof naiveServer>>;
  beforeEach(async () => {
    host = await loopbackUnderTest((route, input) => ({ value: { route, input } }));
    naive = await naiveServer();
  });
  afterEach(async () => {
    await host.stop();
    await naive.stop();
  });

  const status = '{"route":"station.status","input":{}}';

  // Bug: the roster is open to everybody in the same network.
  it('L1 answers on 127.0.0.1 alone', async () => {
    const from = (port: number) =>
      exchangeRaw(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`, '127.0.0.2');
    expect((await from(naive.port)).status).toBe(200);
    await expect(from(host.port)).rejects.toThrow('closed without an answer');
    const overV6 = exchangeRaw(
      host.port,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`,
      '::1',
    );
    await expect(overV6).rejects.toThrow('closed without an answer');
  });

  // Bug: two hosts share a port and the browser talks to the wrong one.
  it('L1 refuses a port that is taken', async () => {
    const other = await loopbackUnderTest();
    await other.server.close();
    await expect(other.server.listen(host.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await other.stop();
  });

  // Bug: a page whose name was re-bound to 127.0.0.1 reads the station's data (no Sec-Fetch headers are sent there).
  it.each(['evil.test', 'localhost', '[::1]', '127.0.0.1', '127.0.0.1.', '127.0.0.2'])(
    'L2 refuses Host %s',
    async (name) => {
      const rebound = (port: number) =>
        ask(port, { path: '/', headers: { Host: name === '127.0.0.1' ? name : `${name}:${port}` } });
      expect((await rebound(naive.port)).body).toContain('secret');
      expect((await rebound(host.port)).status).toBe(421);
    },
  );

  // Bug: the first of two Host headers is checked and the second believed, or none at all is let through.
  it('L2 wants exactly one Host', async () => {
    const two = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nHost: evil.test\r\nConnection: close\r\n\r\n`;
    expect((await exchangeRaw(host.port, two)).status).toBe(421);
    const none = 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n';
    expect([400, 421]).toContain((await exchangeRaw(host.port, none)).status);
    const absolute = `GET http://evil.test/ HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`;
    expect((await exchangeRaw(host.port, absolute)).status).toBe(400);
  });

  // Bug: a form on any page signs people in.
  it('L3 refuses posts from strangers', async () => {
    const cookie = await host.signOn();
    const post = (port: number, headers: Record<string, string>) =>
      ask(port, { method: 'POST', path: '/rpc', headers: { Cookie: cookie, ...headers }, body: status });
    const simple = { 'Content-Type': 'text/plain', Origin: 'http://evil.test', 'Sec-Fetch-Site': 'cross-site' };
    await post(naive.port, simple);
    expect(naive.received).toEqual([status]);
    expect((await post(host.port, simple)).status).toBe(403);
    expect((await post(host.port, { 'Content-Type': 'application/json' })).status).toBe(403);
    expect((await post(host.port, { ...host.json, Origin: 'null' })).status).toBe(403);
    expect((await post(host.port, { ...host.json, Origin: `${host.origin}.evil.test` })).status).toBe(403);
    expect(
      (await post(host.port, { ...host.json, Origin: host.origin.replace('127.0.0.1', 'localhost') })).status,
    ).toBe(403);
    expect((await post(host.port, { ...host.json, 'Sec-Fetch-Site': 'same-site' })).status).toBe(403);
    expect((await post(host.port, { Origin: host.origin, 'Content-Type': 'text/plain' })).status).toBe(415);
    expect(
      (await post(host.port, { Origin: host.origin, 'Content-Type': 'application/json;x=text/plain' })).status,
    ).toBe(415);
    expect(host.application.calls).toEqual([]);
    expect((await post(host.port, { ...host.json, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  });

  // Bug: another local page embeds our files or finds out by them what runs here.
  it('L3 lets a page be opened by a person only, and files be read by our page only', async () => {
    const get = (path: string, headers: Record<string, string>) => ask(host.port, { path, headers });
    expect((await get('/', { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Dest': 'document' })).status).toBe(200);
    expect((await get('/assets/app-1234.js', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    expect((await get('/assets/app-1234.js', { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Dest': 'document' })).status).toBe(
      403,
    );
    for (const site of ['cross-site', 'same-site']) {
      expect((await ask(naive.port, { headers: { 'Sec-Fetch-Site': site } })).status).toBe(200);
      expect((await get('/', { 'Sec-Fetch-Site': site })).status).toBe(403);
      expect((await get('/healthz', { 'Sec-Fetch-Site': site })).status).toBe(403);
    }
  });

  // Bug: a pre-flight is answered kindly, and any origin may then read and write.
  it('L4 sends no CORS header, refuses other methods, and always sends the protective headers', async () => {
    expect((await ask(naive.port, {})).headers.get('access-control-allow-origin')).toBe('*');
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'HEAD', 'TRACE']) {
      expect((await ask(host.port, { method, headers: { Origin: 'http://evil.test' } })).status).toBe(405);
    }
    const answers = await Promise.all([
      ask(host.port, {}),
      ask(host.port, { path: '/nothing' }),
      ask(host.port, { method: 'OPTIONS' }),
      host.rpc(await host.signOn(), status),
    ]);
    for (const { headers } of answers) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe-(inline|eval)/);
      expect(headers.has('x-powered-by')).toBe(false);
    }
    expect(answers[3].headers.get('cache-control')).toBe('no-store');
  });

  // Bug: styles of the staff area are refused, or one nonce serves every load and protects nothing.
  it('L4 gives each page load its own style nonce', async () => {
    const loads = await Promise.all([ask(host.port, {}), ask(host.port, {})]);
    const nonces = loads.map(({ body }) => /content="([^"]+)"/.exec(body)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    for (const [at, { headers }] of loads.entries()) {
      expect(headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonces[at]}'`);
    }
  });

  // Bug: any program of any user on this machine may call.
  it('L5 wants the cookie, given once for the nonce', async () => {
    expect((await ask(naive.port, { method: 'POST', path: '/rpc', body: status })).status).toBe(200);
    const refused = await host.rpc('', status);
    expect(refused.status).toBe(401);
    expect(JSON.parse(refused.body)).toEqual({ problem: { code: 'caller.forbidden', facts: {} } });
    const nonce = host.sessions.mint(30_000);
    const first = await host.exchange(nonce);
    expect(first.headers.get('set-cookie')).toMatch(
      /^station163-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+$/,
    );
    const second = await host.exchange(nonce);
    expect(second.status).toBe(403);
    expect(second.headers.has('set-cookie')).toBe(false);
    expect(host.logger.lines).toContainEqual(
      expect.objectContaining({ level: 'error', event: 'launch.nonce-shown-twice' }),
    );
    expect((await host.rpc(first.headers.get('set-cookie')!.split(';', 1)[0]!, status)).status).toBe(200);
  });

  // Bug: the browser's cookie makes somebody staff, or the page names its own connection.
  it('L6 the cookie names a kiosk and nothing more', async () => {
    const [one, two] = [await host.signOn(), await host.signOn()];
    await host.rpc(one, status);
    await host.rpc(one, status);
    await host.rpc(two, status);
    const callers = host.application.calls.map(({ caller }) => caller);
    expect(callers.map(({ origin }) => origin)).toEqual(['kiosk', 'kiosk', 'kiosk']);
    expect(callers[0]!.connection).toBe(callers[1]!.connection);
    expect(callers[0]!.connection).not.toBe(callers[2]!.connection);
    const forged = '{"route":"station.status","input":{},"caller":{"origin":"operator","connection":"x"}}';
    expect(JSON.parse((await host.rpc(one, forged)).body)).toHaveProperty('problem.code', 'request.invalid');
  });

  // Bug: a second way in that forgets the checks of the first.
  it('L7 has one address for calls and answers everything else alike', async () => {
    const cookie = await host.signOn();
    for (const path of ['/rpc/', '/rpc/station.status', '/api', '/Rpc', '//rpc', '/session/x', '/healthz']) {
      expect(
        (await ask(host.port, { method: 'POST', path, headers: { ...host.json, Cookie: cookie }, body: status }))
          .status,
      ).toBe(404);
    }
    expect((await ask(host.port, { path: '/rpc', headers: { Cookie: cookie } })).status).toBe(404);
    expect((await ask(host.port, { path: '/healthz' })).body).toBe('{"isServing":true}');
  });

  // Bug: a call that is no JSON, or not of the one shape, ends the server or reaches the application.
  it.each(['', '{', '[]', 'null', '{"input":{}}', '{"route":1,"input":{}}', '{"route":"a","input":{},"x":1}', '\xff'])(
    'L7 refuses the body %j',
    async (body) => {
      const answered = await host.rpc(await host.signOn(), body);
      expect(answered.body).toContain('request.invalid');
      expect(host.application.calls).toEqual([]);
    },
  );

  // Bug: files beside the screen, source maps or a list of the folder are handed out, or an error tells where they lie.
  it('L9 gives the same 404 for everything that is not the screen', async () => {
    const paths = [
      '/assets/',
      '/assets',
      '/assets/app-1234.js.map',
      '/nothing.js',
      '/..%2foutside.json',
      '/%2e%2e/outside.json',
      '/%00',
      '/%',
    ];
    const answers = await Promise.all(paths.map((path) => ask(host.port, { path })));
    expect(answers.map((answered) => answered.status)).toEqual(paths.map(() => 404));
    expect(new Set(answers.map((answered) => answered.body)).size).toBe(1);
  });

  // Bug: the application throws and the stack is shown to the page.
  it('L9 tells nothing about a failure inside', async () => {
    const failing = await loopbackUnderTest(() => Promise.reject(new Error('at /home/secret/core.ts:1')));
    const answered = await failing.rpc(await failing.signOn(), status);
    expect(answered.status).toBe(500);
    expect(answered.body).toBe('{"problem":{"code":"internal","facts":{}}}');
    await failing.stop();
  });

  // Bug: numbers, names, passphrases or the secrets of the browser end up in the log.
  it('L11 L13 logs neither queries, bodies nor secrets', async () => {
    const nonce = host.sessions.mint(30_000);
    const cookie = (await host.exchange(nonce)).headers.get('set-cookie')!.split(/[=;]/)[1]!;
    await host.exchange(nonce);
    const marker = randomUUID();
    await ask(host.port, { path: `/nothing?q=${marker}` });
    await ask(host.port, { path: `/${marker}`, headers: { Host: marker } });
    await host.rpc('', `{"route":"${marker}","input":{}}`);
    await host.rpc(
      `station163-${host.port}=${cookie}`,
      `{"route":"staff.signIn","input":{"passphrase":"${marker}"},"x":1}`,
    );
    const log = JSON.stringify(host.logger.lines);
    expect(log).not.toContain(marker);
    expect(log).not.toContain(nonce);
    expect(log).not.toContain(cookie);
    expect(host.logger.lines.length).toBeGreaterThan(0);
  });

  // Bug: closing drops an answer that was being written, or hangs on a browser that stays connected.
  it('ends running calls before it closes, and may be closed twice', async () => {
    let finish = () => {};
    const slow = await loopbackUnderTest(() => new Promise((resolve) => (finish = () => resolve({ value: 'done' }))));
    const cookie = await slow.signOn();
    const running = slow.rpc(cookie, status);
    while (slow.application.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const closing = slow.server.close();
    finish();
    expect((await running).body).toBe('{"value":"done"}');
    await closing;
    await slow.stop();
  });
});
