import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { importRules } from './import-rules.ts';
import { importsOf } from './syntax.ts';

export const sourceRoots = ['src-main', 'src-renderer'] as const;

/** Path (forward slashes, from the root) to source text. */
export type Sources = ReadonlyMap<string, string>;

export interface ImportFinding {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface CruisedTree {
  readonly findings: readonly ImportFinding[];
  readonly seen: readonly string[];
  readonly dependencies: number;
}

/** Every source file below the roots. */
export function sourcesOf(root: string): Sources {
  const files = sourceRoots
    .flatMap((top) => readdirSync(join(root, top), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.([cm]?tsx?|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return new Map(files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** The file as the cruiser sees it: it has no eyes for .cts. */
export const cruisedName = (file: string): string => file.replace(/\.[cm]ts$/, '.ts');

const isAsset = (from: string): boolean => /\.(css|json|svg|png|woff2)(\?\w+)?$/.test(from);
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const isOfTests = (from: string): boolean => /^(\.\.\/)+tests\//.test(from);

/**
 * dependency-cruiser's own swc parser stops at the first JSX tag, and without TypeScript's API it sees no file at all.
 * So it is given a tree of skeletons: the same files, holding their imports and nothing else.
 */
function writeSkeletons(root: string, repository: string, sources: Sources): void {
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), readFileSync(join(repository, 'package.json')));
  for (const top of sourceRoots) mkdirSync(join(root, top));
  for (const [file, source] of sources) {
    const target = join(root, cruisedName(file));
    mkdirSync(dirname(target), { recursive: true });
    const imports = importsOf(file, source).filter((from) => !isAsset(from) && !(isTest(file) && isOfTests(from)));
    writeFileSync(target, imports.map((from) => `import ${JSON.stringify(from)};\n`).join(''));
  }
}

export async function cruiseTree(repository: string, sources: Sources): Promise<CruisedTree> {
  const root = mkdtempSync(join(tmpdir(), 'station-imports-'));
  try {
    writeSkeletons(root, repository, sources);
    const { output } = await cruise([...sourceRoots], {
      baseDir: root,
      parser: 'swc',
      validate: true,
      ruleSet: { forbidden: importRules },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'require', 'node', 'default', 'types'],
        extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      },
    });
    const { modules, summary } = output as ICruiseResult;
    return {
      findings: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
      seen: modules.map((module) => module.source).filter((source) => source.startsWith('src-')),
      dependencies: summary.totalDependenciesCruised ?? 0,
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
