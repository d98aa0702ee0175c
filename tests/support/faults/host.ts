/** The loopback host as a process of its own, asked over its wire as a screen asks it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Answer, Ask, RouteName } from '../../../src-main/contract/registry.ts';
import type { Outcome } from '../../../src-main/contract/route.ts';
import type { Programs } from '../programs.ts';
import { ask as send } from '../raw-http.ts';

export type Host = Awaited<ReturnType<typeof startHost>>;

/** `programs` holds `loopback` and the processes it starts. Shanghai time. `uid`: whose process it is. */
export async function startHost(programs: Programs, dataDir: string, flags: readonly string[] = [], uid?: number) {
  const words = ['--host=browser', '--port=0', '--no-open', `--data-dir=${dataDir}`, ...flags];
  const env = { ...process.env, TZ: 'Asia/Shanghai' };
  const child = spawn(process.execPath, [programs.path('loopback'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit');
  const failed = ended.then((): never => {
    throw new Error(said);
  });
  // A host that is stopped later has not failed to start.
  failed.catch(() => undefined);
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), failed])) as [string];
  const url = new URL((JSON.parse(line) as { url: string }).url);
  const port = Number(url.port);
  const headers: Record<string, string> = { Origin: url.origin, 'Content-Type': 'application/json' };
  const nonce = url.hash.replace('#start=', '');
  const signedOn = await send(port, { method: 'POST', path: '/session', headers, body: JSON.stringify({ nonce }) });
  headers['Cookie'] = signedOn.headers.get('set-cookie')?.split(';', 1)[0] ?? '';

  async function ask<Name extends RouteName>(route: Name, input: Ask<Name>): Promise<Outcome<Answer<Name>>> {
    const answer = await send(port, { method: 'POST', path: '/rpc', headers, body: JSON.stringify({ route, input }) });
    return JSON.parse(answer.body) as Outcome<Answer<Name>>;
  }
  return {
    pid: child.pid ?? 0,
    port,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    ask,
    /** @throws Error naming the problem */
    async must<Name extends RouteName>(route: Name, input: Ask<Name>): Promise<Answer<Name>> {
      const outcome = await ask(route, input);
      if ('value' in outcome) return outcome.value;
      throw new Error(`${route}: ${JSON.stringify(outcome.problem)}`);
    },
    async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await ended;
    },
  };
}
