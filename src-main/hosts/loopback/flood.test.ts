import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loopbackUnderTest, naiveServer } from '../../../tests/support/loopback-under-test.ts';
import { ask, exchangeRaw, openSocket, parseAnswer } from '../../../tests/support/raw-http.ts';

const status = '{"route":"station.status","input":{}}';

describe('loopback host under attack from the same machine (L8, L12)', () => {
  let host: Awaited<ReturnType<typeof loopbackUnderTest>>;
  let naive: Awaited<ReturnType<typeof naiveServer>>;
  const sockets: Socket[] = [];
  beforeEach(async () => {
    host = await loopbackUnderTest();
    naive = await naiveServer();
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await host.stop();
    await naive.stop();
  });

  // Bug: one large body fills the memory of the kiosk.
  it('answers 413 to a body above 1 MB, declared or not', async () => {
    const cookie = await host.signOn();
    const large = 'x'.repeat(2 * 1024 * 1024);
    await ask(naive.port, { method: 'POST', body: large });
    expect(naive.received[0]).toHaveLength(large.length);
    expect((await host.rpc(cookie, large)).status).toBe(413);
    const head = `POST /rpc HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nOrigin: ${host.origin}\r\nContent-Type: application/json\r\nCookie: ${cookie}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    expect((await exchangeRaw(host.port, `${head}${chunk.repeat(20)}0\r\n\r\n`)).status).toBe(413);
    expect(host.application.calls).toEqual([]);
    expect((await host.rpc(cookie, status)).status).toBe(200);
  });

  // Bug: what is refused is collected all the same.
  it('does not keep a body of 100 MB', async () => {
    const cookie = await host.signOn();
    const total = 100 * 1024 * 1024;
    const before = process.memoryUsage().rss;
    const socket = await openSocket(host.port);
    sockets.push(socket);
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.write(
      `POST /rpc HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nOrigin: ${host.origin}\r\nContent-Type: application/json\r\nCookie: ${cookie}\r\nContent-Length: ${total}\r\n\r\n`,
    );
    const piece = Buffer.alloc(1024 * 1024, 0x20);
    for (let sent = 0; sent < total && !socket.destroyed; sent += piece.length) {
      if (!socket.write(piece)) await new Promise<void>((resolve) => socket.once('drain', resolve));
    }
    expect(parseAnswer(answer).status).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  // Bug: headers without end.
  it('answers 431 to headers above 8 KB', async () => {
    const headers = { 'X-Long': 'x'.repeat(9 * 1024) };
    expect((await ask(naive.port, { headers })).status).toBe(200);
    expect((await ask(host.port, { headers })).status).toBe(431);
  });

  // Bug: two programs read one request differently, and the second half becomes a request of its own.
  it('answers 400 to what can be read in two ways', async () => {
    const lenient = createServer({ insecureHTTPParser: true }, (_request, response) => response.end('served'));
    await new Promise<void>((resolve) => lenient.listen(0, '127.0.0.1', resolve));
    const smuggled = (port: number) =>
      `POST /rpc HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nG`;
    const { port } = lenient.address() as AddressInfo;
    expect((await exchangeRaw(port, smuggled(port))).status).toBe(200);
    expect((await exchangeRaw(host.port, smuggled(host.port))).status).toBe(400);
    const cookie = await host.signOn();
    const badChunk = `POST /rpc HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nOrigin: ${host.origin}\r\nContent-Type: application/json\r\nCookie: ${cookie}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n`;
    expect((await exchangeRaw(host.port, badChunk)).status).toBe(400);
    const twoLengths = `POST /rpc HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx`;
    expect((await exchangeRaw(host.port, twoLengths)).status).toBe(400);
    lenient.close();
  });

  // Bug: a request that never ends is waited for without end.
  it('ends slow requests with 408', async () => {
    const slow = exchangeRaw(host.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nX-Slow: `);
    const stalled = exchangeRaw(naive.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${naive.port}\r\nX-Slow: `);
    const first = await Promise.race([
      slow.then(() => 'ours'),
      stalled.then(
        () => 'naive',
        () => 'naive',
      ),
    ]);
    expect(first).toBe('ours');
    expect((await slow).status).toBe(408);
    await naive.stop();
    await stalled.catch(() => undefined);
  });

  // Bug: with a plain limit, whoever holds the last socket has locked the screen out.
  it('keeps serving the screen while a stranger opens sockets by the hundred', async () => {
    const limited = createServer((_request, response) => response.end('served'));
    limited.maxConnections = 32;
    await new Promise<void>((resolve) => limited.listen(0, '127.0.0.1', resolve));
    const { port } = limited.address() as AddressInfo;
    for (let held = 0; held < 32; held += 1) sockets.push(await openSocket(port));
    await expect(ask(port, {})).rejects.toThrow('closed without an answer');

    const cookie = await host.signOn();
    const screen = await openSocket(host.port);
    sockets.push(screen);
    const call = () =>
      new Promise<string>((resolve, reject) => {
        screen.once('data', (chunk) => resolve(chunk.toString('latin1')));
        screen.once('close', () => reject(new Error('the screen was cut off')));
        screen.write(
          `POST /rpc HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nOrigin: ${host.origin}\r\nContent-Type: application/json\r\nCookie: ${cookie}\r\nContent-Length: ${status.length}\r\n\r\n${status}`,
        );
      });
    expect(parseAnswer(await call()).status).toBe(200);
    for (let held = 0; held < 300; held += 1) {
      const stranger = connect({ port: host.port, host: '127.0.0.1' });
      stranger.on('error', () => undefined);
      sockets.push(stranger);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(parseAnswer(await call()).status).toBe(200);
    expect((await host.rpc(cookie, status)).status).toBe(200);
    limited.close();
    limited.closeAllConnections();
  });

  // Bug: an upgrade request opens a socket that no rule watches.
  it('opens no WebSocket', async () => {
    const headers = {
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      'Sec-WebSocket-Version': '13',
    };
    const answered = await ask(host.port, { path: '/rpc', headers: { ...headers, Origin: 'http://evil.test' } });
    expect(answered.status).toBe(404);
  });
});
