/** A TypeScript file as a tree, read by @swc/core (TypeScript 7 offers no parser). */
import { parseSync } from '@swc/core';

export type Syntax = { readonly type: string; readonly span?: { readonly start: number } } & Readonly<
  Record<string, unknown>
>;

export interface ParsedFile {
  readonly tree: Syntax;
  readonly lineOf: (node: Syntax) => number;
}

export const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** The text of an identifier or a string; '' for anything else. */
export const nameOf = (node: unknown): string =>
  isSyntax(node) && (node.type === 'Identifier' || node.type === 'StringLiteral') ? String(node['value']) : '';

export function parse(file: string, source: string): ParsedFile {
  // swc counts bytes from a base that grows with every file: a leading `;` shows where this file begins.
  const bytes = Buffer.from(`;${source}`);
  const tree = parseSync(bytes.toString(), { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2022' });
  const base = tree.span.start;
  return {
    tree: tree as unknown as Syntax,
    lineOf: (node) =>
      bytes
        .subarray(0, Math.max(0, (node.span?.start ?? base) - base))
        .toString()
        .split('\n').length,
  };
}

/** Keys under which a node is only a name: a property, a label, a type member. */
const isMereName = (parent: Syntax, key: string): boolean =>
  (key === 'property' && parent.type === 'MemberExpression') ||
  key === 'key' ||
  key === 'imported' ||
  key === 'exported' ||
  (key === 'id' && parent.type.startsWith('Ts'));

export function* walk(node: Syntax): Generator<Syntax> {
  yield node;
  for (const [key, value] of Object.entries(node)) {
    if (isMereName(node, key) && isSyntax(value) && value.type !== 'Computed') continue;
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isSyntax(child)) yield* walk(child);
      else if (typeof child === 'object' && child !== null) yield* walk({ type: '', ...child });
    }
  }
}

/** Everything a file imports or re-exports, types and imports on demand included. */
export function importsOf(file: string, source: string): string[] {
  const found = new Set<string>();
  for (const node of walk(parse(file, source).tree)) {
    if (/^(ImportDeclaration|ExportAllDeclaration|ExportNamedDeclaration)$/.test(node.type))
      found.add(nameOf(node['source']));
    if (node.type === 'TsImportType') found.add(nameOf(node['argument']));
    if (node.type === 'CallExpression' && isSyntax(node['callee']) && node['callee'].type === 'Import') {
      const [first] = (Array.isArray(node['arguments']) ? node['arguments'] : []) as { expression?: unknown }[];
      found.add(nameOf(first?.expression));
    }
  }
  found.delete('');
  return [...found];
}
