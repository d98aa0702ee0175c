/** TypeScript programs as plain JavaScript that an ordinary Node process can run: the real core, not a copy of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

export const repository = join(import.meta.dirname, '..', '..');

/** What the product does not hold, such as libraries that it is measured against. */
const tools = Object.keys(
  (JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { devDependencies: object }).devDependencies,
);

export interface Programs {
  /** Holds `<name>.js` for each program. */
  readonly folder: string;
  path(name: string): string;
  remove(): void;
}

/** `entries`: name to path from the repository's root. Inside node_modules, so that native packages are found. */
export async function buildPrograms(
  entries: Readonly<Record<string, string>>,
  plugins: Plugin[] = [],
): Promise<Programs> {
  const cache = join(repository, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'station-programs-'));
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(repository, file)]));
  await build({
    configFile: false,
    root: repository,
    logLevel: 'error',
    publicDir: false,
    plugins,
    // As in the product's build: from one file they load in half the time. What is native stays a package.
    ssr: { noExternal: true, external: ['sharp', 'sqlite3', ...tools] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' } },
    },
  });
  return {
    folder,
    path: (name) => join(folder, `${name}.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
