/**
 * Rules about words in code that no import shows: which file may read the clock, the environment, the network,
 * and that screens take the contract as types only.
 */
import type { Sources } from './cruise-tree.ts';
import { type Syntax, isSyntax, nameOf, parse, walk } from './syntax.ts';

export interface WordFinding {
  readonly rule: WordRule;
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Plain JavaScript that runs before anything is built looks around for itself (docs/known-deviations.md). */
const isUnchecked = (file: string): boolean => /\.test\.tsx?$|^src-main\/hosts\/launcher\//.test(file);

const rules = {
  'clock-in-the-kernel': { where: /^src-/, except: /^src-main\/core\/kernel\/clock\.ts$/ },
  'monotonic-clock-in-the-kernel': { where: /^src-main\/core\//, except: /^src-main\/core\/kernel\/clock\.ts$/ },
  'environment-in-startup': { where: /^src-/, except: /^src-main\/hosts\/startup\// },
  'network-in-the-gateway': { where: /^src-/, except: /^src-renderer\/gateway\// },
  'ipc-in-the-preload': { where: /^src-/, except: /^src-main\/hosts\/electron\/preload\.[cm]?ts$/ },
  'contract-as-types': { where: /^src-renderer\//, except: /^$/ },
  'preload-stays-tiny': { where: /^src-main\/hosts\/electron\/preload\.[cm]?ts$/, except: /^$/ },
} as const;
export type WordRule = keyof typeof rules;
export const wordRules = Object.keys(rules) as WordRule[];

/** `a.b`, `globalThis.a.b` and `a['b']` alike as `a.b`; '' for anything else. */
function dotted(node: unknown): string {
  if (!isSyntax(node)) return '';
  if (node.type === 'ParenthesisExpression') return dotted(node['expression']);
  if (node.type !== 'MemberExpression') return nameOf(node);
  const property = node['property'];
  const last = isSyntax(property) && property.type === 'Computed' ? nameOf(property['expression']) : nameOf(property);
  const first = dotted(node['object']);
  return /^(globalThis|window|self|global)$/.test(first) ? last : `${first}.${last}`;
}

const network = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'navigator.sendBeacon']);
const clocks = new Set(['Date.now', 'Temporal.Now']);

/** The rule a node breaks wherever that rule holds, or undefined. */
function brokenBy(node: Syntax): WordRule | undefined {
  if (node.type === 'NewExpression' && dotted(node['callee']) === 'Date') {
    const given = node['arguments'];
    return Array.isArray(given) && given.length > 0 ? undefined : 'clock-in-the-kernel';
  }
  if (node.type === 'CallExpression' && dotted(node['callee']) === 'Date') return 'clock-in-the-kernel';
  if (node.type === 'VariableDeclarator' && /^(process|Date)$/.test(dotted(node['init']))) {
    const keys = isSyntax(node['id']) && Array.isArray(node['id']['properties']) ? node['id']['properties'] : [];
    const taken = keys.map((key: unknown) => (isSyntax(key) ? nameOf(key['key']) : ''));
    if (taken.includes('env')) return 'environment-in-startup';
    if (taken.includes('now')) return 'clock-in-the-kernel';
  }
  if (node.type === 'ImportDeclaration') return brokenByImport(node);
  const path = dotted(node);
  if (path === '') return undefined;
  if (clocks.has(path)) return 'clock-in-the-kernel';
  if (path === 'performance.now' || path === 'process.hrtime') return 'monotonic-clock-in-the-kernel';
  if (path === 'process.env') return 'environment-in-startup';
  if (network.has(path)) return 'network-in-the-gateway';
  if (path === 'ipcRenderer') return 'ipc-in-the-preload';
  return undefined;
}

function brokenByImport(node: Syntax): WordRule | undefined {
  const source = nameOf(node['source']);
  const specifiers = (Array.isArray(node['specifiers']) ? node['specifiers'] : []).filter(isSyntax);
  if (/^(node:)?process$/.test(source) && specifiers.some((one) => nameOf(one['imported'] ?? one['local']) === 'env'))
    return 'environment-in-startup';
  const isOnlyTypes =
    node['typeOnly'] === true || (specifiers.length > 0 && specifiers.every((one) => one['isTypeOnly']));
  if (source.includes('/src-main/contract/') && !isOnlyTypes) return 'contract-as-types';
  if (source !== 'electron') return 'preload-stays-tiny';
  return undefined;
}

const preloadLines = 20;

export function checkWords(file: string, source: string): WordFinding[] {
  const holds = (rule: WordRule) => rules[rule].where.test(file) && !rules[rule].except.test(file);
  const { tree, lineOf } = parse(file, source);
  const declared = [...walk(tree)].filter((node) => node.type === 'VariableDeclarator');
  const own = new Set(declared.map((node) => nameOf(node['id'])).filter((name) => name !== ''));
  const findings: WordFinding[] = [];
  for (const node of walk(tree)) {
    const rule = brokenBy(node);
    // A file may have something of its own called fetch.
    if (rule === undefined || !holds(rule) || own.has(nameOf(node))) continue;
    const line = lineOf(node);
    findings.push({ rule, file, line, text: source.split('\n')[line - 1]?.trim() ?? '' });
  }
  if (holds('preload-stays-tiny') && source.trimEnd().split('\n').length >= preloadLines) {
    findings.push({ rule: 'preload-stays-tiny', file, line: preloadLines, text: `${preloadLines} lines or more` });
  }
  return findings;
}

export const checkWordsOf = (sources: Sources): WordFinding[] =>
  [...sources].filter(([file]) => !isUnchecked(file)).flatMap(([file, source]) => checkWords(file, source));
