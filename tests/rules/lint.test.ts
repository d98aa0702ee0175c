import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = new URL('../..', import.meta.url).pathname;

const table = `
import { sql } from 'drizzle-orm';
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
export const visit = sqliteTable('visit', { id: integer().primaryKey() });
export const statements = drizzle(() => Promise.resolve({ rows: [] }));
export const one = sql\`1\`;
`;

const planted: readonly { rule: string; file: string; source: string; bug: string }[] = [
  {
    rule: 'typescript(no-floating-promises)',
    file: 'src-main/core/a/a.repository.ts',
    source: `import { statements, visit } from './a.table.ts';\nexport function save(): void {\n  statements.insert(visit).values({ id: 1 });\n}\n`,
    bug: 'an un-awaited Drizzle write never runs and nobody is told',
  },
  {
    rule: 'typescript(no-misused-promises)',
    file: 'src-main/core/a/b.ts',
    source: `export const isOpen = async (): Promise<boolean> => Promise.resolve(false);\nexport const door = (): string => (isOpen() ? 'open' : 'shut');\n`,
    bug: 'a promise is always true',
  },
  {
    rule: 'typescript(no-explicit-any)',
    file: 'src-main/core/a/c.ts',
    source: 'export const read = (row: any): string => String(row);\n',
    bug: 'a row without a type hides a renamed column',
  },
  {
    rule: 'eslint(no-empty)',
    file: 'src-main/core/a/d.ts',
    source: `export function quiet(work: () => void): void {\n  try {\n    work();\n  } catch {}\n}\n`,
    bug: 'a failure swallowed is a visit lost',
  },
  {
    rule: 'eslint(no-console)',
    file: 'src-main/core/a/e.ts',
    source: `export const say = (name: string): void => console.log(name);\n`,
    bug: 'personal data on standard output',
  },
  {
    rule: 'import(no-default-export)',
    file: 'src-main/core/a/f.ts',
    source: 'export default 1;\n',
    bug: 'one thing under two names',
  },
  {
    rule: 'typescript(ban-ts-comment)',
    file: 'src-main/core/a/g.ts',
    source: '// @ts-ignore\nexport const n: number = Number("1");\n',
    bug: 'a type error switched off',
  },
  {
    rule: 'typescript(switch-exhaustiveness-check)',
    file: 'src-main/core/a/h.ts',
    source: `export function say(state: 'in' | 'out'): string {\n  switch (state) {\n    case 'in':\n      return '';\n  }\n  return '?';\n}\n`,
    bug: 'a new state without a sentence',
  },
  {
    rule: 'react(no-danger)',
    file: 'src-renderer/features/a/a.tsx',
    source: `export const A = (props: { html: string }) => <p dangerouslySetInnerHTML={{ __html: props.html }} />;\n`,
    bug: 'a name becomes a script',
  },
  {
    rule: 'eslint(no-eval)',
    file: 'src-main/core/a/i.ts',
    source: `export const run = (text: string): unknown => eval(text);\n`,
    bug: 'a text becomes a program',
  },
  {
    rule: 'eslint(no-script-url)',
    file: 'src-renderer/features/a/b.ts',
    source: `export const address = 'javascript:alert(1)';\n`,
    bug: 'an address becomes a program',
  },
  {
    rule: 'eslint(no-proto)',
    file: 'src-main/core/a/j.ts',
    source: `export const above = (row: { __proto__: object }): object => row.__proto__;\n`,
    bug: 'a row of a file changes what all objects are',
  },
  {
    rule: 'react(iframe-missing-sandbox)',
    file: 'src-renderer/features/a/c.tsx',
    source: `export const Frame = () => <iframe title="x" src="/x" />;\n`,
    bug: 'a framed page with all rights',
  },
];

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

function lint(root: string): Report {
  const oxlint = join(repository, 'node_modules/oxlint/bin/oxlint');
  try {
    const text = execFileSync(process.execPath, [oxlint, '--format=json', 'src-main', 'src-renderer'], { cwd: root });
    return JSON.parse(text.toString()) as Report;
  } catch (error) {
    return JSON.parse((error as { stdout: Buffer }).stdout.toString()) as Report;
  }
}

describe('lint', () => {
  const root = mkdtempSync(join(tmpdir(), 'station-lint-'));
  let report: Report;
  beforeAll(() => {
    for (const file of ['.oxlintrc.json', 'package.json', 'tsconfig.json', 'tsconfig.base.json'])
      cpSync(join(repository, file), join(root, file));
    for (const part of ['src-main', 'src-renderer']) {
      mkdirSync(join(root, part));
      cpSync(join(repository, part, 'tsconfig.json'), join(root, part, 'tsconfig.json'));
    }
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
    for (const { file, source } of [{ file: 'src-main/core/a/a.table.ts', source: table }, ...planted]) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), source);
    }
    report = lint(root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(planted)('$rule: $bug', ({ rule, file }) => {
    expect(report.diagnostics.filter(({ filename }) => filename === file).map(({ code }) => code)).toContain(rule);
  });
});
