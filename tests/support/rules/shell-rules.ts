/**
 * Ways in which an Electron program or a page is opened from the inside: what Electronegativity looks for, and what it
 * was seen to miss (the bridge, the tools, markup, the sender, the fuses). docs/security-checks.md tells the rest.
 */
import type { Sources } from './cruise-tree.ts';
import { isSyntax, nameOf, parse, walk, type Syntax } from './syntax.ts';

export interface ShellFinding {
  readonly rule: ShellRule;
  readonly file: string;
  readonly line: number;
}

const rules = {
  'bridge-hands-over-no-electron-object': /^src-/,
  'no-developer-tools': /^src-/,
  'no-markup-from-text': /^src-renderer\//,
  'every-channel-checks-its-sender': /^src-main\//,
  'safe-web-preferences': /^src-main\//,
  'no-door-to-the-system': /^src-/,
  'files-are-chosen-by-staff-only': /^src-renderer\/(?!features\/staff-area\/)/,
  'no-code-from-text': /^src-/,
  'no-strange-addresses': /^src-/,
} as const;
export type ShellRule = keyof typeof rules;
export const shellRules = Object.keys(rules) as ShellRule[];

const tools = /^(?:openDevTools|toggleDevTools|inspectElement|addExtension|loadExtension)$/;
const markup =
  /^(?:dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc|srcDoc|setHTMLUnsafe)$/;
const doors =
  /^(?:openExternal|openPath|showItemInFolder|showOpenFilePicker|showSaveFilePicker|showDirectoryPicker|showOpenDialogSync|showSaveDialogSync|showOpenDialog|showSaveDialog|enableRemoteModule)$/;
const channels = /^(?:handle|handleOnce|on|once)$/;
const mustBeTrue = /^(?:sandbox|contextIsolation|webSecurity|disableDialogs)$/;
const mustBeFalse =
  /^(?:nodeIntegration|nodeIntegrationInWorker|nodeIntegrationInSubFrames|allowRunningInsecureContent|experimentalFeatures|webviewTag|plugins|devTools|navigateOnDragDrop|bypassCSP|allowServiceWorkers|enableRemoteModule)$/;
const mayNotBe = /^(?:enableBlinkFeatures|disableBlinkFeatures|additionalArguments)$/;
/** Names, not addresses: nothing is ever fetched from them. */
const namespaces = /^http:\/\/(?:www\.w3\.org|schemas\.openxmlformats\.org|purl\.org|ns\.adobe\.com|www\.aiim\.org)\//;

/** The last name of `a.b.c` or `a['c']`. */
function lastName(node: unknown): string {
  if (!isSyntax(node) || node.type !== 'MemberExpression') return nameOf(node);
  const property = node['property'];
  return isSyntax(property) && property.type === 'Computed' ? nameOf(property['expression']) : nameOf(property);
}
const firstName = (node: unknown): string =>
  isSyntax(node) && node.type === 'MemberExpression' ? firstName(node['object']) : nameOf(node);

function brokenBy(node: Syntax): ShellRule | undefined {
  const callee = node['callee'];
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      if (lastName(callee) === 'exposeInMainWorld' && handsOver(node)) return 'bridge-hands-over-no-electron-object';
      if (/^(?:eval|Function|setImmediateCode)$/.test(lastName(callee)) && firstName(callee) === lastName(callee))
        return 'no-code-from-text';
      if (lastName(callee) === 'write' && firstName(callee) === 'document') return 'no-markup-from-text';
      if (/^(?:open|print)$/.test(lastName(callee)) && /^(?:window|globalThis)$/.test(firstName(callee)))
        return 'no-door-to-the-system';
      return undefined;
    case 'MemberExpression':
      return byName(lastName(node));
    case 'KeyValueProperty':
      return byProperty(nameOf(node['key']), node['value']);
    case 'JSXAttribute':
      return byAttribute(nameOf(node['name']), node['value']);
    case 'JSXOpeningElement':
      return /^(?:webview|iframe|object|embed)$/.test(nameOf(node['name'])) ? 'no-door-to-the-system' : undefined;
    case 'ImportDeclaration':
      return nameOf(node['source']) === 'electron' && takes(node, 'shell') ? 'no-door-to-the-system' : undefined;
    case 'StringLiteral':
      return byText(nameOf(node));
    default:
      return undefined;
  }
}

const byName = (name: string): ShellRule | undefined =>
  tools.test(name)
    ? 'no-developer-tools'
    : markup.test(name)
      ? 'no-markup-from-text'
      : doors.test(name)
        ? 'no-door-to-the-system'
        : undefined;

function byProperty(name: string, value: unknown): ShellRule | undefined {
  const said = isSyntax(value) && value.type === 'BooleanLiteral' ? value['value'] : undefined;
  if (name === 'devTools' && said === true) return 'no-developer-tools';
  if (name === 'role' && tools.test(nameOf(value))) return 'no-developer-tools';
  if (mayNotBe.test(name)) return 'safe-web-preferences';
  if (mustBeTrue.test(name) && said === false) return 'safe-web-preferences';
  if (mustBeFalse.test(name) && said === true) return 'safe-web-preferences';
  return byName(name);
}

function byAttribute(name: string, value: unknown): ShellRule | undefined {
  if (name === 'type' && nameOf(value) === 'file') return 'files-are-chosen-by-staff-only';
  if (name === 'target' && nameOf(value) === '_blank') return 'no-door-to-the-system';
  return byName(name);
}

const byText = (text: string): ShellRule | undefined => {
  if (/^(?:javascript|vbscript):/i.test(text)) return 'no-code-from-text';
  const isAddress = /^(?:https?|wss?|ftp|file):\/\//.test(text);
  return isAddress && !namespaces.test(text) && !text.startsWith('http://127.0.0.1')
    ? 'no-strange-addresses'
    : undefined;
};

const takes = (node: Syntax, name: string): boolean =>
  (Array.isArray(node['specifiers']) ? node['specifiers'] : [])
    .filter(isSyntax)
    .some((one) => nameOf(one['imported'] ?? one['local']) === name);

/** Whether a page gets the messenger itself, or anything of it but one question on a fixed channel. */
function handsOver(call: Syntax): boolean {
  const nodes = [...walk(call)];
  const named = nodes.filter((node) => node.type === 'Identifier' && nameOf(node) === 'ipcRenderer').length;
  const asked = nodes.filter((node) => {
    const given = Array.isArray(node['arguments']) ? (node['arguments'] as { expression?: unknown }[]) : [];
    const { callee } = node;
    const isQuestion = lastName(callee) === 'invoke' && firstName(callee) === 'ipcRenderer';
    const channel = given[0]?.expression;
    return isQuestion && isSyntax(channel) && channel.type === 'StringLiteral';
  }).length;
  return named !== asked;
}

/** Channels of a file that never asks whose frame it is. */
const unchecked = (nodes: readonly Syntax[], source: string): Syntax[] =>
  /isOurFrame\(\s*event\.senderFrame/.test(source)
    ? []
    : nodes.filter(
        (node) =>
          node.type === 'CallExpression' &&
          channels.test(lastName(node['callee'])) &&
          firstName(node['callee']) === 'ipcMain',
      );

export function checkShell(file: string, source: string): ShellFinding[] {
  const { tree, lineOf } = parse(file, source);
  const nodes = [...walk(tree)];
  const found = nodes.flatMap((node) => {
    const rule = brokenBy(node);
    return rule !== undefined && rules[rule].test(file) ? [{ rule, file, line: lineOf(node) }] : [];
  });
  const rule = 'every-channel-checks-its-sender';
  const strangers = rules[rule].test(file) ? unchecked(nodes, source) : [];
  return [...found, ...strangers.map((node) => ({ rule, file, line: lineOf(node) }) as const)];
}

/** What a person decided to allow, each with why. Nothing else may use it. */
export const shellExceptions: readonly { rule: ShellRule; file: string; why: string }[] = [];

export const checkShellOf = (sources: Sources): ShellFinding[] =>
  [...sources]
    .filter(([file]) => !/\.test\.tsx?$|\.mjs$/.test(file))
    .flatMap(([file, source]) => checkShell(file, source));

export const isExcepted = ({ rule, file }: ShellFinding): boolean =>
  shellExceptions.some((one) => one.rule === rule && one.file === file);
