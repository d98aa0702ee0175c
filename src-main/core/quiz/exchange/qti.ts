/** QTI packages: a manifest and one file an item, or the items alone; also a single item without a package. */
import type { Archive } from '../../spreadsheet/reading/zip-guard.ts';
import { decodeText } from '../../spreadsheet/reading/read-text.ts';
import { qtiDraft, qtiName } from './qti-item.ts';
import { BankFault, draftAt } from './read-item.ts';
import type { BankLimits, Draft } from './read-item.ts';
import { requireRoom } from './text-lines.ts';
import { walkXml } from './xml-elements.ts';
import type { XmlElement } from './xml-elements.ts';

const isManifest = (name: string): boolean => /(^|\/)imsmanifest\.xml$/iu.test(name);
const isXml = (name: string): boolean => /\.xml$/iu.test(name);
const itemType = /^imsqti_item|^imsqti_xmlv1/iu;

/** The item in one XML, or NULL where its root is something else. @throws BankFault */
export function qtiItemIn(text: string, part: string | null, limits: BankLimits): Draft | null {
  let draft: Draft | null = null;
  const visit = (element: XmlElement) => {
    if (qtiName(element.name) === 'assessmentitem') draft = qtiDraft(element, part);
  };
  walkXml(text, { maxDepth: limits.depth, itemDepth: 0, visit });
  return draft;
}

/** Paths of the items in the order of the manifest, from the folder it stands in. */
function listedIn(text: string, folder: string, limits: BankLimits): string[] {
  const hrefs: string[] = [];
  const visit = (element: XmlElement) => {
    const { type = '', href = '' } = element.attributes;
    if (element.name === 'resource' && itemType.test(type) && href !== '') hrefs.push(`${folder}${pathOf(href)}`);
  };
  walkXml(text, { maxDepth: limits.depth, itemDepth: 2, visit });
  return hrefs;
}

function pathOf(href: string): string {
  const plain = href.replace(/^\.\//u, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** @throws BankFault, FileFault */
export async function readQtiPackage(archive: Archive, limits: BankLimits): Promise<Draft[]> {
  if (archive.names.some((name) => /\.(zip|7z|rar|gz|tar|jar|imscc)$/iu.test(name))) {
    throw new BankFault('file.suspicious', { reason: 'nested' });
  }
  const texts = new Map<string, string>();
  for (const [name, bytes] of await archive.inflate(isXml)) texts.set(name, decodeText(bytes).text);
  if (texts.size === 0) throw new BankFault('file.not-a-bank');
  const manifest = [...texts.keys()].find(isManifest);
  const folder = manifest?.replace(/[^/]*$/u, '') ?? '';
  const listed = manifest === undefined ? [] : listedIn(texts.get(manifest) ?? '', folder, limits);
  // Resources the manifest does not list are left alone, unless it lists no item at all.
  const names = listed.length > 0 ? [...new Set(listed)] : [...texts.keys()].filter((name) => !isManifest(name)).sort();
  const drafts: Draft[] = [];
  for (const name of names) {
    const draft = draftIn(texts.get(name), name, limits, listed.length > 0);
    if (draft === null) continue;
    requireRoom(drafts, limits);
    drafts.push(draft);
  }
  return drafts;
}

/** One broken item costs no other; files that nobody listed and that hold no item are no items. */
function draftIn(text: string | undefined, name: string, limits: BankLimits, isListed: boolean): Draft | null {
  const faulty = (line: number, detail: string): Draft => {
    return { ...draftAt(line, name), faults: [{ code: 'syntax', facts: { line, detail } }] };
  };
  if (text === undefined) return faulty(1, 'missing');
  try {
    return qtiItemIn(text, name, limits) ?? (isListed ? faulty(1, 'assessmentItem?') : null);
  } catch (cause) {
    if (cause instanceof BankFault && cause.code === 'file.syntax') {
      return faulty(Number(cause.facts['line'] ?? 1), String(cause.facts['detail'] ?? ''));
    }
    throw cause;
  }
}
