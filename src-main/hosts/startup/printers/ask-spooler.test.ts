import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../tests/support/database.ts';
import { askSpooler, placeOf } from './ask-spooler.ts';
import { operations } from './ipp-message.ts';

const question = { operation: operations.getPrinters, wanted: ['printer-name'] };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(at: number | string, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  const place = typeof at === 'number' ? { port: at, host: '127.0.0.1' } : { path: at };
  await new Promise<void>((resolve) => server.listen(place, resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return typeof at === 'string' ? at : `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const nothingFound: RequestListener = (_request, response) =>
  void response.end(Buffer.from([2, 0, 4, 6, 0, 0, 0, 1, 3]));

describe('asking a spooler', () => {
  it('reaches it by address and by socket: CUPS has both', async () => {
    const { path: folder, remove } = await temporaryFolder();
    closing.push(remove);
    for (const at of [0, path.join(folder, 'cups.sock')]) {
      expect(await askSpooler(await serve(at, nothingFound), question)).toEqual({ status: 0x0406, groups: [] });
    }
  });

  it.each([
    ['localhost', { host: 'localhost', port: 631 }],
    ['printers.example:80', { host: 'printers.example', port: 80 }],
    ['[::1]:8631', { host: '::1', port: 8631 }],
    ['/run/cups/cups.sock', { socketPath: '/run/cups/cups.sock' }],
  ])('finds %s', (server, place) => expect(placeOf(server)).toMatchObject(place));

  // Bug: another program at that port, or a broken one, brings the station down instead of counting as no spooler.
  it.each<[string, RequestListener]>([
    ['refuses', (_request, response) => void response.writeHead(403).end()],
    ['talks of something else', (_request, response) => void response.end('<html>')],
    ['hangs up', (request) => void request.socket.destroy()],
    ['answers nothing', (_request, response) => void response.end()],
  ])('one that %s is unreachable', async (_what, listener) => {
    await expect(askSpooler(await serve(0, listener), question)).rejects.toThrow('unreachable');
  });

  it('so is one that is not there, or whose name is none', async () => {
    await expect(askSpooler('127.0.0.1:1', question)).rejects.toThrow('unreachable');
    await expect(askSpooler('', question)).rejects.toThrow('unreachable');
  });
});
