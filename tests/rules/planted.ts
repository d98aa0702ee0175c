/** One violation a rule: which file breaks it, and with what. Planted into a copy of the tree, never into the tree. */
export interface Planted {
  readonly rule: string;
  readonly file: string;
  readonly source: string;
  /** Further files the violation needs. */
  readonly beside?: Readonly<Record<string, string>>;
}

const one = (rule: string, file: string, source: string, beside?: Record<string, string>): Planted => ({
  rule,
  file,
  source,
  ...(beside && { beside }),
});

const empty = 'export {};\n';
const take = (from: string) => `import '${from}';\n`;

export const plantedImports: readonly Planted[] = [
  one(
    'no-cycles',
    'src-main/core/kernel/planted-cycle-a.ts',
    `import type { B } from './planted-cycle-b.ts';\nexport interface A { b: B }\n`,
    {
      'src-main/core/kernel/planted-cycle-b.ts': `import type { A } from './planted-cycle-a.ts';\nexport interface B { a: A }\n`,
    },
  ),
  one(
    'everything-resolves',
    'src-renderer/ui/planted-lost.tsx',
    `import { lost } from './nowhere.tsx';\nexport const Lost = () => <b>{lost}</b>;\n`,
  ),
  one('no-test-in-the-product', 'src-main/core/kernel/planted-tested.ts', take('vitest')),
  one('contract-stands-alone', 'src-main/contract/planted-contract.ts', take('node:fs')),
  one('kernel-knows-no-domain', 'src-main/core/kernel/planted-kernel.ts', take('../planted-slice/planted.service.ts'), {
    'src-main/core/planted-slice/planted.service.ts': empty,
  }),
  one(
    'database-knows-no-slice',
    'src-main/core/database/planted-database.ts',
    take('../planted-slice/planted.service.ts'),
  ),
  one('paper-knows-no-slice', 'src-main/core/paper/planted-paper.ts', take('../planted-slice/planted.service.ts')),
  one(
    'spreadsheet-knows-no-slice',
    'src-main/core/spreadsheet/planted.ts',
    take('../planted-slice/planted.service.ts'),
  ),
  one(
    'slice-hides-its-tables',
    'src-main/core/planted-other/planted-thief.service.ts',
    take('../planted-slice/planted.repository.ts'),
    {
      'src-main/core/planted-slice/planted.repository.ts': empty,
    },
  ),
  one(
    'slice-speaks-to-services',
    'src-main/core/planted-other/planted-guest.service.ts',
    take('../planted-slice/planted.handlers.ts'),
    {
      'src-main/core/planted-slice/planted.handlers.ts': empty,
    },
  ),
  one(
    'nothing-below-imports-the-composition',
    'src-main/core/planted-other/planted-climber.ts',
    `import type { Application } from '../application.ts';\nexport type P = Application;\n`,
  ),
  one(
    'core-knows-no-host-and-no-screen',
    'src-main/core/planted-other/planted-host.ts',
    take('../../hosts/loopback/planted-target.ts'),
    {
      'src-main/hosts/loopback/planted-target.ts': empty,
    },
  ),
  one('core-has-no-network', 'src-main/core/planted-other/planted-http.ts', take('node:http')),
  one(
    'sql-stays-in-repositories',
    'src-main/core/planted-other/planted-sql.service.ts',
    `import { sql } from 'drizzle-orm';\nexport const one = sql\`1\`;\n`,
  ),
  one(
    'electron-in-its-host',
    'src-main/hosts/loopback/planted-electron.ts',
    `import type { App } from 'electron';\nexport type P = App;\n`,
  ),
  one('sqlite3-in-database', 'src-main/core/planted-other/planted-sqlite3.repository.ts', take('sqlite3')),
  one('pdfkit-in-paper', 'src-main/core/planted-other/planted.sheet.ts', take('pdfkit')),
  one('sharp-in-its-process', 'src-main/core/planted-other/planted-picture.ts', take('sharp')),
  one(
    'host-knows-the-application-only',
    'src-main/hosts/cli/planted-cli.ts',
    take('../../core/planted-slice/planted.service.ts'),
  ),
  one('hosts-are-strangers', 'src-main/hosts/cli/planted-neighbour.ts', take('../loopback/planted-target.ts')),
  one(
    'host-knows-no-screen',
    'src-main/hosts/cli/planted-screen.ts',
    take('../../../src-renderer/ui/planted-target.tsx'),
    {
      'src-renderer/ui/planted-target.tsx': 'export const Target = () => <i />;\n',
    },
  ),
  one('preload-imports-electron-alone', 'src-main/hosts/electron/preload.ts', take('node:fs')),
  one('feature-knows-no-feature', 'src-renderer/features/planted-a/planted.tsx', take('../planted-b/planted.tsx'), {
    'src-renderer/features/planted-b/planted.tsx': empty,
  }),
  one('feature-knows-no-app', 'src-renderer/features/planted-a/planted-app.tsx', take('../../app/planted-shell.tsx'), {
    'src-renderer/app/planted-shell.tsx': empty,
  }),
  one(
    'renderer-knows-no-core',
    'src-renderer/features/planted-a/planted-core.tsx',
    `import type { Clock } from '../../../src-main/core/kernel/clock.ts';\nexport type P = Clock;\n`,
  ),
  one('renderer-has-no-schemas', 'src-renderer/features/planted-a/planted-zod.ts', take('zod/mini')),
  one('renderer-has-no-node', 'src-renderer/features/planted-a/planted-node.ts', take('node:path')),
  one('ui-knows-no-slice', 'src-renderer/ui/planted-button.tsx', take('../features/planted-b/planted.tsx')),
  one(
    'words-gateway-scanner-stand-below',
    'src-renderer/words/planted-words.ts',
    take('../features/planted-b/planted.tsx'),
  ),
  // Loaded on demand is imported all the same.
  one(
    'feature-knows-no-feature',
    'src-renderer/features/planted-a/planted-lazy.tsx',
    `export const later = () => import('../planted-b/planted.tsx');\n`,
  ),
];

export const plantedWords: readonly Planted[] = [
  one('clock-in-the-kernel', 'src-main/core/members/planted.ts', 'export const at = new Date();\n'),
  one('clock-in-the-kernel', 'src-renderer/app/planted.ts', 'export const at = globalThis.Date.now();\n'),
  one('clock-in-the-kernel', 'src-main/core/members/planted.ts', 'const { now } = Date;\nexport { now };\n'),
  one(
    'clock-in-the-kernel',
    'src-main/core/members/planted.ts',
    `import { Temporal } from 'temporal-polyfill';\nexport const at = Temporal.Now.instant();\n`,
  ),
  one('monotonic-clock-in-the-kernel', 'src-main/core/members/planted.ts', 'export const at = performance.now();\n'),
  one('environment-in-startup', 'src-main/hosts/loopback/planted.ts', `export const port = process.env['PORT'];\n`),
  one(
    'environment-in-startup',
    'src-main/core/members/planted.ts',
    `import { env } from 'node:process';\nexport { env };\n`,
  ),
  one('environment-in-startup', 'src-main/core/members/planted.ts', 'const { env } = process;\nexport { env };\n'),
  one(
    'network-in-the-gateway',
    'src-renderer/features/home/planted.tsx',
    `export const Bad = () => <b onClick={() => fetch('/rpc')} />;\n`,
  ),
  one(
    'network-in-the-gateway',
    'src-renderer/features/home/planted.ts',
    `export const bad = new WebSocket('ws://x');\n`,
  ),
  one(
    'ipc-in-the-preload',
    'src-main/hosts/electron/planted.ts',
    `import { ipcRenderer } from 'electron';\nipcRenderer.send('x');\n`,
  ),
  one(
    'contract-as-types',
    'src-renderer/features/home/planted.ts',
    `import { purposes } from '../../../src-main/contract/values.ts';\nexport { purposes };\n`,
  ),
  one(
    'contract-as-types',
    'src-renderer/features/home/planted.ts',
    `import { type Purpose, purposes } from '../../../src-main/contract/values.ts';\nexport const all: readonly Purpose[] = purposes;\n`,
  ),
  one(
    'preload-stays-tiny',
    'src-main/hosts/electron/preload.cts',
    `import { readFileSync } from 'node:fs';\nreadFileSync('/');\n`,
  ),
  one('preload-stays-tiny', 'src-main/hosts/electron/preload.cts', '// a line\n'.repeat(20)),
];
