/**
 * A CUPS of the test's own on loopback, with its own configuration, and the IPP printer of Debian's cups-ipp-utils,
 * which keeps what it "prints" as files. Nothing of the machine's printing is touched.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '../database.ts';

const needed = [
  'cupsd',
  'lpadmin',
  'lp',
  'lpstat',
  'cancel',
  'cupsdisable',
  'cupsenable',
  'ippeveprinter',
  'dbus-daemon',
];
// Servers live in sbin, which an ordinary user's path may lack.
const searched = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;

/** Empty where a test printer can be started. */
export function whyNoTestPrinter(): string {
  if (process.platform !== 'linux') return 'CUPS test printers are of Linux only';
  const missing = needed.filter((tool) => spawnSync('which', [tool], { env: { PATH: searched } }).status !== 0);
  return missing.length === 0 ? '' : `no ${missing.join(', ')}`;
}

const patienceMs = 60_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const daemonConfig = (port: number) => `
Listen 127.0.0.1:${port}
Browsing Off
WebInterface No
DefaultAuthType None
MaxLogSize 0
LogLevel warn
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

const filesConfig = (folder: string) => `
ServerRoot ${folder}/root
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/run
TempDir ${folder}/tmp
ErrorLog ${folder}/log/error_log
AccessLog ${folder}/log/access_log
PageLog ${folder}/log/page_log
`;

export type TestSpooler = Awaited<ReturnType<typeof startTestSpooler>>;

export async function startTestSpooler() {
  const { path: folder, remove } = await temporaryFolder();
  for (const name of ['root', 'spool', 'cache', 'run', 'tmp', 'log', 'printed']) mkdirSync(path.join(folder, name));
  // Filters run as the user lp.
  chmodSync(folder, 0o755);
  const [port, printerPort] = [await freePort(), await freePort()];
  const server = `127.0.0.1:${port}`;
  const [daemonFile, filesFile] = [path.join(folder, 'cupsd.conf'), path.join(folder, 'cups-files.conf')];
  writeFileSync(daemonFile, daemonConfig(port));
  writeFileSync(filesFile, filesConfig(folder));
  // The printer will not start without a system bus; on one of its own it finds nobody, and says nothing to the network.
  const bus = `unix:path=${folder}/bus`;
  const env = { PATH: searched, LC_ALL: 'C.UTF-8', CUPS_SERVER: server, DBUS_SYSTEM_BUS_ADDRESS: bus };

  const running: ChildProcess[] = [];
  const start = (program: string, ...words: string[]) => {
    const child = spawn(program, words, { env, stdio: 'ignore' });
    running.push(child);
    return child;
  };
  const run = (program: string, ...words: string[]) => spawnSync(program, words, { env, encoding: 'utf8' });
  async function until(isSo: () => boolean, what: string): Promise<void> {
    for (const end = performance.now() + patienceMs; performance.now() < end; await wait(50)) if (isSo()) return;
    throw new Error(`the test printer: ${what}`);
  }

  start('dbus-daemon', '--session', '--nofork', '--nopidfile', `--address=${bus}`);
  await until(() => readdirSync(folder).includes('bus'), 'no bus');
  const daemon = start('cupsd', '-f', '-c', daemonFile, '-s', filesFile);
  await until(() => run('lpstat', '-r').stdout.includes('is running'), 'cupsd did not start');
  const printed = path.join(folder, 'printed');
  const kind = ['-f', 'application/pdf', '-s', '600,600', '-r', 'off', '-n', 'localhost'];
  start('ippeveprinter', ...kind, '-p', String(printerPort), '-d', printed, '-k', '示例打印机');

  const spooler = {
    server,
    /** Files the printer has kept, oldest first. */
    printed: () =>
      readdirSync(printed)
        .filter((name) => name.endsWith('.pdf'))
        .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
        .map((name) => path.join(printed, name)),
    add: (name: string) =>
      until(() => {
        const uri = `ipp://localhost:${printerPort}/ipp/print`;
        return run('lpadmin', '-p', name, '-E', '-v', uri, '-m', 'everywhere', '-D', '示例 打印机').status === 0;
      }, 'the queue was not made'),
    remove: (name: string) => run('lpadmin', '-x', name),
    disable: (name: string) => run('cupsdisable', name),
    enable: (name: string) => run('cupsenable', name),
    cancelAll: () => run('cancel', '-a'),
    jobs: (which: 'completed' | 'not-completed') => run('lpstat', '-W', which, '-o').stdout,
    async stopDaemon(): Promise<void> {
      if (daemon.exitCode !== null || daemon.signalCode !== null) return;
      daemon.kill();
      await once(daemon, 'exit');
    },
    async stop(): Promise<void> {
      for (const child of running) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      await remove();
    },
  };
  return spooler;
}
