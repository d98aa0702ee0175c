/** A TypeScript program as a process of its own, so that a test can kill it. */
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Bundles `tests/support/<name>.ts` where the packages can be found. Answers the path of the program. */
export async function bundleEntry(name: string): Promise<string> {
  // A folder of its own for every process: test files run side by side.
  const outDir = join(root, 'node_modules', '.child-entries', String(process.pid));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['sqlite3'] },
    build: {
      ssr: join(root, 'tests', 'support', `${name}.ts`),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(outDir, `${name}.mjs`);
}

/** Starts the program and waits for its first word on standard output. */
export async function startEntry(program: string, args: readonly string[]): Promise<Child> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const ended = once(child, 'exit').then(() => {
    throw new Error(`the child ended before it was ready: ${complaint}`);
  });
  await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return child;
}

/** As when the plug is pulled on the program alone. */
export async function killHard(child: Child): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}
