/** E9, E10 and L13 on a real display: what hangs, what dies again and again, and what a killed supervisor leaves. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { prepareStation } from '../support/kiosk/prepare-station.ts';
import { builtFolder, repository } from '../support/kiosk/start-kiosk.ts';
import {
  isRunning,
  missingHere,
  openDisplay,
  startSupervised,
  type SupervisedKiosk,
} from '../support/kiosk/supervised-kiosk.ts';

const reason = missingHere();
if (reason !== '') process.stderr.write(`\nSKIP tests/faults/supervised.long: ${reason}\n\n`);
const told = (what: string, milliseconds: number) =>
  process.stdout.write(`E9 ${what}: ${(milliseconds / 1000).toFixed(1)} s\n`);

/** A build like ours whose screen does something else. Inside the repository, so that native packages are found. */
function builtWith(change: (renderer: string) => void): string {
  const cache = path.join(repository, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'station-built-'));
  for (const part of ['main', 'renderer'])
    cpSync(path.join(builtFolder, part), path.join(folder, part), { recursive: true });
  change(path.join(folder, 'renderer'));
  return folder;
}

const scriptsIn = (renderer: string) =>
  readdirSync(path.join(renderer, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(renderer, 'assets', name));
const entryOf = (renderer: string) =>
  path.join(
    renderer,
    /src="\.?\/?(assets\/[^"]+\.js)"/.exec(readFileSync(path.join(renderer, 'index.html'), 'utf8'))![1]!,
  );

describe.skipIf(reason !== '')('supervised kiosk, the slow half', () => {
  let display: Awaited<ReturnType<typeof openDisplay>>;
  const running: SupervisedKiosk[] = [];
  const folders: string[] = [];
  beforeAll(async () => {
    display = await openDisplay();
  });
  afterEach(async () => {
    for (const kiosk of running.splice(0)) await kiosk.stop();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  afterAll(() => display.close());
  const start = async (built?: string) => {
    const kiosk = await startSupervised(prepareStation(), display.name, built === undefined ? {} : { built });
    running.push(kiosk);
    return kiosk;
  };
  const withScreen = (change: (renderer: string) => void) => {
    const built = builtWith(change);
    folders.push(built);
    return start(built);
  };

  // Bug: a hung host, a dead or stopped browser leaves the station as it is until somebody comes.
  it.each([
    { part: 'host', signal: 'SIGSTOP', why: 'program host-hung' },
    { part: 'host', signal: 'SIGTERM', why: 'program host-ended' },
    { part: 'browser', signal: 'SIGKILL', why: 'page browser-ended' },
    { part: 'page', signal: 'SIGSTOP', why: 'page page-silent' },
  ] as const)('$part after $signal', async ({ part, signal, why }) => {
    const kiosk = await start();
    await kiosk.until(() => kiosk.pagesUp() > 0);
    await wait(2_000);
    const took = await kiosk.recovers(part, signal);
    told(`${part} ${signal}`, took);
    expect(kiosk.whys()).toEqual([why]);
    await kiosk.settles('browser', (found) => found.length === 1);
    await kiosk.settles('host', (found) => found.length === 1);
  });

  // Bug: a page that loops for ever keeps the screen for ever (for(;;)).
  it('a page in an endless loop', async () => {
    const kiosk = await withScreen((renderer) => {
      const entry = entryOf(renderer);
      writeFileSync(entry, `${readFileSync(entry, 'utf8')};setTimeout(() => { for (;;); }, 8000);`);
    });
    await kiosk.until(() => kiosk.pagesUp() > 0);
    const took = await kiosk.until(() => kiosk.pagesUp() > 1);
    told('page in for(;;), with the 8 s before it', took);
    expect(kiosk.whys()).toEqual(['page page-silent']);
  });

  // Bug: broken scripts are loaded without end (E10).
  it('a screen whose scripts are broken ends at the plain page', async () => {
    const kiosk = await withScreen((renderer) => {
      for (const script of scriptsIn(renderer)) writeFileSync(script, '(');
    });
    await kiosk.until(() => kiosk.notes().some(({ what }) => what === 'maintenance'), 300_000);
    expect(kiosk.whys()).toEqual([
      'page page-blank',
      'page page-blank',
      'page page-blank',
      'program page-blank',
      'maintenance page-blank',
    ]);
    const before = kiosk.notes().length;
    await wait(15_000);
    expect(kiosk.notes()).toHaveLength(before);
    expect(kiosk.find('host')).toEqual([]);
    await kiosk.settles('browser', (found) => found.length === 1);
  });

  // Bug: a host that dies at every start spins, or leaves a blank browser (E10).
  it('a host that dies again and again ends at the plain page', async () => {
    const kiosk = await start();
    await kiosk.until(() => kiosk.pagesUp() > 0);
    for (let times = 0; times < 5; times += 1) {
      await kiosk.until(() => kiosk.find('host').length === 1);
      kiosk.signal('host', 'SIGKILL');
      await kiosk.until(() => kiosk.notes().length > times);
    }
    expect(kiosk.whys().at(-1)).toBe('maintenance host-killed');
    await kiosk.until(() => kiosk.find('browser').length === 1);
    const [browser] = kiosk.find('browser');
    const words = kiosk.tree().find(({ pid }) => pid === browser)!.words;
    const address = /--app=(\S+)/.exec(words)![1]!;
    const answer = await fetch(address, { headers: { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Dest': 'document' } });
    expect(await answer.text()).toContain('维护中');
    expect((await fetch(new URL('/rpc', address), { method: 'POST' })).status).toBe(403);
  });

  // Bug: a browser or a host without its supervisor runs on, in the way of the next start.
  it('a killed supervisor leaves nothing, and the next start begins clean', async () => {
    const dataDir = prepareStation();
    const first = await startSupervised(dataDir, display.name);
    running.push(first);
    await first.until(() => first.pagesUp() > 0);
    const all = first.tree().map(({ pid }) => pid);
    first.kill();
    await first.until(() => !all.some(isRunning), 15_000);
    const second = await startSupervised(dataDir, display.name);
    running.push(second);
    await second.until(() => second.pagesUp() > 1);
  });

  // Bug: another user of the machine reads the way in from the process list, or anybody from the logs.
  it('L13 shows no secret but the used nonce in the browser command line', async () => {
    const kiosk = await start();
    await kiosk.until(() => kiosk.pagesUp() > 0);
    await kiosk.recovers('host', 'SIGKILL');
    const nonces = kiosk
      .tree()
      .flatMap(({ words }) => [...words.matchAll(/start=([\w-]{43})/g)].map(([, nonce]) => nonce!));
    expect(new Set(nonces).size).toBe(1);
    const elsewhere = kiosk.tree().map(({ pid }) => readFileSync(`/proc/${pid}/environ`, 'latin1'));
    for (const place of [...elsewhere, kiosk.supervisorLog(), kiosk.said()]) expect(place).not.toContain(nonces[0]);
  });
});
