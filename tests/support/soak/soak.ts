/** Lives day after day and writes down how the machine is meanwhile: a line of CSV every half minute. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { appoint } from '../kiosk/appoint.ts';
import { ask, openDesk } from '../kiosk/ask-host.ts';
import { chromiumFlags } from '../kiosk/chromium-flags.ts';
import { passphrase, prepareStation } from '../kiosk/prepare-station.ts';
import { buildPrograms, repository } from '../programs.ts';
import { liveADay, type Resident } from './day.ts';
import type { HostOrder, HostSample, HostWork } from './host.process.ts';
import { bytesIn, bytesOf, childrenOf, rendererBytes } from './samples.ts';

const dayMs = 86_400_000;
const sampleEveryMs = 30_000;
export const columns = [
  'seconds',
  'days',
  'hostRssMb',
  'hostHeapMb',
  'rendererRssMb',
  'openFiles',
  'children',
  'walMb',
  'databaseMb',
  'logMb',
  'lagP99Ms',
  'lagMaxMs',
  'failures',
] as const;

const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(2);

const residents: readonly Resident[] = Array.from({ length: 400 }, (_, at) => ({
  number: String(20_260_000 + at),
  name: `示例${String.fromCodePoint(0x4e00 + at)}`,
  className: `示例26${String(1 + (at % 9)).padStart(2, '0')}`,
  card: String(163_000_000 + at).padStart(10, '0'),
}));

/** Tomorrow, 08:00 in Shanghai: after all that was prepared. */
function firstMorning(): number {
  const today = new Date(Date.now() + 8 * 3_600_000);
  return Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + 1);
}

/** Every address that it, or a process it starts, would like to reach. */
const connections = (file: string) => ['-f', '--seccomp-bpf', '-e', 'trace=connect,sendto', '-o', file];

/** The real host, in a process of its own. */
async function startHost(work: HostWork, trace: string | undefined) {
  const programs = await buildPrograms({ host: 'tests/support/soak/host.process.ts' });
  const traced = { execPath: 'strace', execArgv: [...connections(trace ?? ''), process.execPath] };
  const child = fork(programs.path('host'), [JSON.stringify(work)], {
    env: { ...process.env, TZ: 'Asia/Shanghai' },
    ...(trace !== undefined && traced),
  });
  let hasEnded = false;
  const ended = once(child, 'exit').then(() => void (hasEnded = true));
  let turn: Promise<unknown> = once(child, 'message');
  const order = <Answer>(what: HostOrder): Promise<Answer> => {
    const answer = turn.then(async () => {
      if (hasEnded) throw new Error('the host has ended');
      child.send(what);
      const [told] = (await once(child, 'message')) as [Answer];
      return told;
    });
    turn = answer.catch(() => undefined);
    return answer;
  };
  await turn;
  return {
    pid: child.pid ?? 0,
    invite: async () => (await order<{ url: string }>({ what: 'invite' })).url,
    sample: () => order<HostSample>({ what: 'sample' }),
    goTo: async (instant: number) => void (await order({ goTo: instant })),
    async stop() {
      // A tracer in between keeps signals to itself.
      if (child.connected) child.disconnect();
      await ended;
      programs.remove();
    },
  };
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '120' },
    days: { type: 'string', default: '100' },
    /** Where strace writes what the host connects to. */
    trace: { type: 'string' },
    out: { type: 'string', default: path.join(tmpdir(), 'station-soak.csv') },
  },
});
const minutes = Number(values.minutes);
const days = Number(values.days);
const out = path.resolve(values.out);
const said = `${out}.log`;
const say = (text: string) => {
  const line = `${new Date().toISOString()} ${text}`;
  process.stdout.write(`${line}\n`);
  appendFileSync(said, `${line}\n`);
};

export async function soak(): Promise<void> {
  mkdirSync(path.dirname(out), { recursive: true });
  rmSync(out, { force: true });
  rmSync(said, { force: true });
  const dataDir = prepareStation({ roster: residents });
  const folder = mkdtempSync(path.join(tmpdir(), 'station-soak-'));
  const startsAt = firstMorning();
  const host = await startHost(
    {
      dataDir,
      printerFolder: path.join(folder, 'printed'),
      buildDir: path.resolve(repository, process.env['STATION163_BUILD_DIR'] ?? 'out'),
      startsAt,
    },
    values.trace,
  );
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    ...(existsSync(executablePath) && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...chromiumFlags],
  });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
  let failures = 0;
  page.on('pageerror', (error) => {
    failures += 1;
    say(`page: ${error.message}`);
  });
  const enter = async () => {
    // Only another fragment would load nothing anew.
    await page.goto('about:blank');
    await page.goto(await host.invite());
    // A newer address makes an older one worth nothing.
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await enter();
  let desk = await openDesk(await host.invite(), passphrase);
  const onDuty = residents[0]!;
  await appoint(desk, [{ number: onDuty.number, post: 'life' }]);

  const began = performance.now();
  const until = began + minutes * 60_000;
  let daysDone = 0;
  appendFileSync(out, `${columns.join(',')}\n`);
  async function writeSample(): Promise<void> {
    const { rssBytes, heapBytes, openFiles, lagP99Ms, lagMaxMs } = await host.sample();
    const database = path.join(dataDir, 'station.sqlite');
    const row: Record<(typeof columns)[number], string | number> = {
      seconds: Math.round((performance.now() - began) / 1000),
      days: daysDone,
      hostRssMb: mb(rssBytes),
      hostHeapMb: mb(heapBytes),
      rendererRssMb: mb(rendererBytes(process.pid)),
      openFiles,
      children: childrenOf(host.pid),
      walMb: mb(bytesOf(`${database}-wal`)),
      databaseMb: mb(bytesOf(database)),
      logMb: mb(bytesIn(path.join(dataDir, 'logs'))),
      lagP99Ms: lagP99Ms.toFixed(1),
      lagMaxMs: lagMaxMs.toFixed(1),
      failures,
    };
    appendFileSync(out, `${columns.map((name) => row[name]).join(',')}\n`);
  }
  await writeSample();
  const timer = setInterval(
    () => void writeSample().catch((error: unknown) => say(`sample: ${String(error)}`)),
    sampleEveryMs,
  );

  const perDay = (minutes * 60_000) / days;
  const at = { page, onDuty, residents, goTo: host.goTo, rest: (milliseconds: number) => wait(milliseconds) };
  for (let day = 0; day < days && performance.now() < until; day++) {
    try {
      await liveADay({ ...at, desk }, day, startsAt + day * dayMs);
    } catch (error) {
      failures += 1;
      say(`day ${day}: ${error instanceof Error ? error.message : String(error)}`);
      // A browser that was not used for twelve hours of the clock has to come in anew.
      await enter();
      desk = await openDesk(await host.invite(), passphrase);
    }
    daysDone = day + 1;
    say(`day ${daysDone} done, failures ${failures}`);
    const left = Math.min(until, began + daysDone * perDay) - performance.now();
    if (left > 0) await wait(left);
  }
  clearInterval(timer);
  await writeSample();
  say(`ended: ${daysDone} days, ${await visitsOf()} visits, failures ${failures}`);
  await browser.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(path.dirname(dataDir), { recursive: true, force: true });

  async function visitsOf(): Promise<number> {
    await ask(desk, 'staff.signIn', { passphrase });
    return (await ask(desk, 'check-in.list', { limit: 1 })).total;
  }
}
