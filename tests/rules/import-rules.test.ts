import { beforeAll, describe, expect, it } from 'vitest';
import { type CruisedTree, cruiseTree, cruisedName, sourcesOf } from '../support/rules/cruise-tree.ts';
import { importRules } from '../support/rules/import-rules.ts';
import { plantedImports } from './planted.ts';

const repository = new URL('../..', import.meta.url).pathname;
const sources = sourcesOf(repository);

/** Fewer would mean that the tool saw nothing and was content (with TypeScript 7 alone: 0 modules, green). */
const floor = 20;

describe('import rules on the tree', () => {
  let tree: CruisedTree;
  beforeAll(async () => {
    tree = await cruiseTree(repository, sources);
  });

  // Bug: the checker cannot parse the files, sees none and passes.
  it('sees every source file and their imports', () => {
    expect([...sources.keys()].map(cruisedName).filter((file) => !tree.seen.includes(file))).toEqual([]);
    expect(tree.seen.length).toBeGreaterThan(floor);
    expect(tree.dependencies).toBeGreaterThan(floor);
  });

  it('finds no violation', () => {
    expect(tree.findings).toEqual([]);
  });
});

describe('planted imports', () => {
  let tree: CruisedTree;
  beforeAll(async () => {
    const planted = plantedImports.flatMap(({ file, source, beside }) => Object.entries({ ...beside, [file]: source }));
    tree = await cruiseTree(repository, new Map([...sources, ...planted]));
  });

  // Bug: a rule whose pattern matches nothing guards nothing.
  it.each(plantedImports)('$rule catches $file', ({ rule, file }) => {
    expect(tree.findings.filter((finding) => finding.from === file).map((finding) => finding.rule)).toContain(rule);
  });

  it('has a violation for every rule', () => {
    const planted = new Set(plantedImports.map(({ rule }) => rule));
    expect(importRules.map(({ name }) => name).filter((name) => !planted.has(name ?? ''))).toEqual([]);
  });
});
