/** L12 at length: ten thousand sockets, slow ones and large bodies at the real host, looked at from outside. */
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import { startHost, type Host } from '../support/faults/host.ts';
import { pause } from '../support/faults/writers.ts';
import { buildPrograms, type Programs } from '../support/programs.ts';

const sockets = 10_000;
const atOnce = 500;
const allowedBytes = 50 * 1024 * 1024;

describe.skipIf(process.platform !== 'linux')('the loopback host under a flood', () => {
  let programs: Programs;
  let folder: TemporaryFolder;
  let host: Host;
  beforeAll(async () => {
    programs = await buildPrograms({ loopback: 'src-main/hosts/loopback/main.ts' });
    folder = await temporaryFolder();
    host = await startHost(programs, path.join(folder.path, 'data'));
  }, 60_000);
  afterAll(async () => {
    await host.stop();
    await folder.remove();
    programs.remove();
  });

  const memory = () => Number(readFileSync(`/proc/${host.pid}/statm`, 'latin1').split(' ')[1]) * 4096;
  const begin = (text: string): Socket => {
    const socket = connect({ port: host.port, host: '127.0.0.1' });
    socket.on('error', () => undefined);
    socket.write(text);
    return socket;
  };
  const slowly = `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: `;
  const largely = `POST /rpc HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 104857600\r\n\r\n${'x'.repeat(65_536)}`;

  // Bug: strangers hold all sockets or all memory, and the screen stands still.
  it(`serves the screen beside ${sockets} sockets, and is no larger afterwards`, async () => {
    await host.must('station.status', {});
    const before = memory();
    let largest = before;
    const held: Socket[] = [];
    for (let opened = 0; opened < sockets; opened += atOnce) {
      for (let at = 0; at < atOnce; at++) held.push(begin(at % 5 === 0 ? largely : slowly));
      expect(await host.must('station.status', {})).toHaveProperty('mode');
      largest = Math.max(largest, memory());
    }
    for (const socket of held) socket.destroy();
    await pause(2000);
    expect(await host.must('station.status', {})).toHaveProperty('mode');
    process.stdout.write(`memory +${Math.round((largest - before) / 1024 / 1024)} MB at most\n`);
    expect(largest - before).toBeLessThan(allowedBytes);
    expect(host.isAlive()).toBe(true);
  });
});
