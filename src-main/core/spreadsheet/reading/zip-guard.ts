/**
 * Opens a zip as if it were hostile and hands out the few parts a table needs. The parser never sees the file itself,
 * because parsers trust local headers where guards trust the central directory; it gets only what was counted here.
 */
import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { FileFault } from './grid.ts';
import type { ReadLimits } from './grid.ts';

export interface Workbook {
  /** Name in the archive → inflated bytes; only the XML parts that hold cells, texts, formats and their order. */
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly hasMacros: boolean;
}

/** An archive whose directory was looked through; nothing of it is inflated yet. */
export interface Archive {
  /** As they stand in the directory. */
  readonly names: readonly string[];
  /** Inflates the wanted parts, which must be XML without a document type. @throws FileFault */
  inflate(isWanted: (name: string) => boolean): Promise<ReadonlyMap<string, Buffer>>;
}

const wantedPart = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/.*\.(xml|rels))$/iu;
const needlessPart =
  /(^|\/)(media|drawings|charts|chartsheets|theme|pivot|comments|threadedComments|persons|printerSettings|externalLinks|queryTables|tables|ctrlProps|activeX|customXml)/iu;

export const isWorkbook = (names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase() === '[content_types].xml');

/** @throws FileFault when the archive is damaged, encrypted, or larger than the limits allow. */
export async function openArchive(bytes: Buffer, limits: ReadLimits): Promise<Archive> {
  const zip = await openZip(bytes);
  if (zip.entryCount > limits.zipEntries) throw new FileFault('file.suspicious', { entries: zip.entryCount });
  const entries = await listEntries(zip);
  const names = entries.map((entry) => entry.fileName);
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) throw new FileFault('file.suspicious');
  if (entries.some((entry) => entry.isEncrypted())) throw new FileFault('file.encrypted');
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (declared > limits.inflatedBytes) throw new FileFault('file.suspicious', { bytes: declared });
  return {
    names,
    inflate: (isWanted) =>
      inflateParts(
        zip,
        entries.filter(({ fileName }) => isWanted(fileName)),
        limits,
      ),
  };
}

/** @throws FileFault when the archive is damaged, encrypted, no workbook, or larger than the limits allow. */
export async function openWorkbook(bytes: Buffer, limits: ReadLimits): Promise<Workbook> {
  return workbookIn(await openArchive(bytes, limits));
}

/** @throws FileFault */
export async function workbookIn(archive: Archive): Promise<Workbook> {
  const { names } = archive;
  if (!isWorkbook(names) || names.some((name) => name.toLowerCase() === 'xl/workbook.bin')) {
    throw new FileFault('file.not-a-table');
  }
  return {
    parts: await archive.inflate((name) => wantedPart.test(name) && !needlessPart.test(name)),
    hasMacros: names.some((name) => name.toLowerCase().endsWith('vbaproject.bin')),
  };
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { strictFileNames: false, validateEntrySizes: true });
  } catch (cause) {
    throw new FileFault('file.broken', {}, { cause });
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (cause) {
    // yauzl refuses `..`, absolute names and backslashes with one of these sentences.
    const isHostileName =
      cause instanceof Error && /invalid (relative path|characters)|absolute path/iu.test(cause.message);
    throw new FileFault(isHostileName ? 'file.suspicious' : 'file.broken', {}, { cause });
  }
  return entries;
}

async function inflateParts(zip: ZipFile, entries: readonly Entry[], limits: ReadLimits): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let left = limits.inflatedBytes;
  for (const entry of entries) {
    const part = await inflateEntry(zip, entry, left, limits);
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) throw new FileFault('file.suspicious');
    // yauzl does not compare sums, and the parser reads half a sheet without complaint.
    if (crc32(part) !== entry.crc32 || !isClosed(part)) throw new FileFault('file.broken');
    parts.set(entry.fileName, part);
    left -= part.length;
  }
  return parts;
}

/** Whether the element that begins the XML also ends it. */
function isClosed(xml: Buffer): boolean {
  const [, root] = /^(?:\ufeff|\s|<\?[^>]*>|<!--[^]*?-->)*<([\w:.-]+)/u.exec(xml.subarray(0, 4096).toString()) ?? [];
  const tail = xml
    .subarray(-256)
    .toString('latin1')
    .replace(/(?:\s|<!--[^]*?-->)+$/u, '');
  return root !== undefined && (tail.endsWith(`</${root}>`) || (tail.endsWith('/>') && xml.length < 4096));
}

/** Counts what really comes out; the sizes a zip declares are only claims. */
async function inflateEntry(zip: ZipFile, entry: Entry, left: number, limits: ReadLimits): Promise<Buffer> {
  const most = Math.min(left, Math.max(limits.ratioFromBytes, entry.compressedSize * limits.inflateRatio));
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new FileFault('file.suspicious', { bytes: size });
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof FileFault) throw cause;
    const claimsTooLittle = cause instanceof Error && cause.message.startsWith('too many bytes');
    throw new FileFault(claimsTooLittle ? 'file.suspicious' : 'file.broken', {}, { cause });
  }
  return Buffer.concat(chunks, size);
}
