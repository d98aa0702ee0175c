/** Looks for texts in files, in every way in which a text may have got there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Shorter patterns of bytes stand somewhere in any large file by chance. */
const fewestBytes = 6;
const fewestSigns = 8;

interface Pattern {
  readonly text: string;
  readonly form: string;
  readonly bytes: Buffer;
}

export interface FoundPlain {
  readonly file: string;
  readonly form: string;
  readonly text: string;
}

/** What is the same whatever stands before and after: the text may begin at any of three places of a group. */
function base64Parts(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const all = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    return all.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
}

function patternsOf(text: string): Pattern[] {
  const utf8 = Buffer.from(text);
  const hex = utf8.toString('hex');
  const signs = [hex, hex.toUpperCase(), ...base64Parts(utf8)].filter((one) => one.length > fewestSigns + 1);
  const bytes = [
    ['utf8', utf8],
    ['utf16le', Buffer.from(text, 'utf16le')],
    ['utf16be', Buffer.from(text, 'utf16le').swap16()],
    ['escaped', Buffer.from(text.replace(/[^\0-\u007F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`))],
    ['uri', Buffer.from(encodeURIComponent(text))],
    ['turned', Buffer.from(Array.from(text).toReversed().join(''))],
  ] as const;
  return [
    ...bytes.flatMap(([form, one]) => (one.length < fewestBytes ? [] : [{ text, form, bytes: one }])),
    ...signs.map((one) => ({ text, form: one === hex ? 'hex' : 'base64', bytes: Buffer.from(one) })),
  ];
}

export type PlainFinder = ReturnType<typeof plainFinder>;

/** @param texts each at least six bytes long */
export function plainFinder(texts: Iterable<string>) {
  // By their first four bytes: every place of a file is looked at once, however many texts there are.
  const byHead = new Map<number, Pattern[]>();
  const isBegun = new Uint8Array(0x1_00_00);
  for (const text of new Set(texts)) {
    for (const pattern of patternsOf(text)) {
      const head = pattern.bytes.readUInt32LE(0);
      byHead.set(head, [...(byHead.get(head) ?? []), pattern]);
      isBegun[head & 0xff_ff] = 1;
    }
  }

  function inBytes(file: string, content: Buffer): FoundPlain[] {
    const found = new Map<string, FoundPlain>();
    for (let at = 0; at + fewestBytes <= content.length; at += 1) {
      if (isBegun[content[at]! | (content[at + 1]! << 8)] !== 1) continue;
      for (const { text, form, bytes } of byHead.get(content.readUInt32LE(at)) ?? []) {
        if (bytes.equals(content.subarray(at, at + bytes.length))) found.set(`${form} ${text}`, { file, form, text });
      }
    }
    return [...found.values()];
  }

  return {
    inBytes,
    /** Every file below, names of files included. */
    below(folder: string): FoundPlain[] {
      return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
        const file = join(entry.parentPath, entry.name);
        const name = relative(folder, file);
        const named = inBytes(`name of ${name}`, Buffer.from(`${name} `));
        return entry.isFile() ? [...named, ...inBytes(name, readFileSync(file))] : named;
      });
    },
  };
}
