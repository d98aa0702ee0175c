/** Hostile bytes in, a verdict for every question out. Runs in a process of its own; pure apart from the parsers it calls. */
import type { ImportFormat } from '../../../contract/quiz-exchange.ts';
import { FileFault, readLimits } from '../../spreadsheet/reading/grid.ts';
import type { Grid } from '../../spreadsheet/reading/grid.ts';
import { delimiterOf, gridOfText } from '../../spreadsheet/reading/read-text.ts';
import { readWorkbook } from '../../spreadsheet/reading/read-workbook.ts';
import { isWorkbook, openArchive, workbookIn } from '../../spreadsheet/reading/zip-guard.ts';
import { readAiken } from './aiken.ts';
import { readChineseText } from './chinese-text.ts';
import { detectText } from './detect-format.ts';
import { finishDraft } from './finish-draft.ts';
import { readGift } from './gift.ts';
import { readJsonBank } from './json-bank.ts';
import { readMoodleXml } from './moodle-xml.ts';
import { qtiItemIn, readQtiPackage } from './qti.ts';
import { BankFault } from './read-item.ts';
import type { BankLimits, BankReply, BankRequest, Draft } from './read-item.ts';
import { isBlackboard, readBlackboard, readTables } from './table-bank.ts';
import { layoutOf, plainLayoutOf } from './table-columns.ts';
import { linesOf, textOf } from './text-lines.ts';

interface Opened {
  readonly format: ImportFormat;
  readonly encoding: string | null;
  readonly drafts: readonly Draft[];
}

/** Never rejects: a reader that fails in an unknown way has met a broken file. */
export async function readBank(request: BankRequest): Promise<BankReply> {
  try {
    const { format, encoding, drafts } = await open(request);
    if (drafts.length === 0) throw new BankFault('file.empty');
    return { format, encoding, items: drafts.map((draft) => finishDraft(draft, request.articles)) };
  } catch (cause) {
    if (cause instanceof BankFault) return { failure: cause.code, facts: cause.facts };
    if (!(cause instanceof FileFault)) return { failure: 'file.broken', facts: {} };
    return { failure: cause.code === 'file.not-a-table' ? 'file.not-a-bank' : cause.code, facts: cause.facts };
  }
}

const startsWith = (bytes: Buffer, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);

async function open({ bytes, fileName, format, limits }: BankRequest): Promise<Opened> {
  if (bytes.byteLength > limits.fileBytes) throw new BankFault('file.too-large', { bytes: limits.fileBytes });
  if (bytes.byteLength === 0) throw new BankFault('file.empty');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(buffer, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    const isEncrypted = buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new BankFault(isEncrypted ? 'file.encrypted' : 'file.old-format');
  }
  if (startsWith(buffer, 0x50, 0x4b, 0x05, 0x06)) throw new BankFault('file.empty');
  if (startsWith(buffer, 0x50, 0x4b, 0x03, 0x04)) return openZip(buffer, format, limits);
  return openText(buffer, fileName, format, limits);
}

async function openZip(buffer: Buffer, format: ImportFormat | null, limits: BankLimits): Promise<Opened> {
  const archive = await openArchive(buffer, limits);
  const isTable = isWorkbook(archive.names) && archive.names.some((name) => /^xl\//iu.test(name));
  // A document of a word processor is a zip with the same kind of directory, and no package of items.
  const found = isTable ? 'xlsx' : isWorkbook(archive.names) ? null : 'qti';
  if (found === null || (format !== null && format !== found)) throw new BankFault('file.not-a-bank');
  if (found === 'qti') return { format: found, encoding: null, drafts: await readQtiPackage(archive, limits) };
  if (archive.names.length > readLimits.zipEntries)
    throw new BankFault('file.suspicious', { entries: archive.names.length });
  const { parts } = await workbookIn(archive);
  return { format: found, encoding: null, drafts: readTables(readWorkbook(parts, limits), limits) };
}

function openText(buffer: Buffer, fileName: string, asked: ImportFormat | null, limits: BankLimits): Opened {
  const { text, encoding } = textOf(buffer);
  const isLineless = /^\s*[<{[]/u.test(text);
  // XML and JSON may stand on one line, pictures and all.
  const lines = isLineless ? text.split(/\r\n|\n|\r/u, 2000) : linesOf(text, limits);
  const name = fileName.replace(/\.[^.]*$/u, '');
  const tables = (): Grid[] => tablesIn(text, name, limits);
  let broken: FileFault | null = null;
  const hasTable = (): boolean => {
    try {
      return tables().some((grid) => layoutOf(grid) !== null || plainLayoutOf(grid) !== null);
    } catch (cause) {
      if (!(cause instanceof FileFault)) throw cause;
      broken = cause;
      return false;
    }
  };
  const format = asked ?? detectText(text, lines, hasTable);
  if (format === null) throw broken ?? new BankFault('file.not-a-bank');
  return { format, encoding, drafts: draftsOf(format, { text, lines, bytes: buffer.length, tables }, limits) };
}

/** Chinese questions are full of commas: the headings say what parts the cells, where there are any. @throws FileFault */
function tablesIn(text: string, name: string, limits: BankLimits): Grid[] {
  const [firstLine = ''] = text.trimStart().split(/[\r\n]/u, 1);
  const byHeadings = gridOrFault(text, name, limits, delimiterOf(firstLine));
  if (!(byHeadings instanceof FileFault) && layoutOf(byHeadings) !== null) return [byHeadings];
  const byLines = gridOrFault(text, name, limits, delimiterOf(text));
  if (!(byLines instanceof FileFault)) return [byLines];
  throw byLines;
}

function gridOrFault(...given: Parameters<typeof gridOfText>): Grid | FileFault {
  try {
    return gridOfText(...given);
  } catch (cause) {
    if (cause instanceof FileFault) return cause;
    throw cause;
  }
}

interface OpenText {
  readonly text: string;
  readonly lines: readonly string[];
  readonly bytes: number;
  readonly tables: () => Grid[];
}

function draftsOf(format: ImportFormat, file: OpenText, limits: BankLimits): readonly Draft[] {
  const { text, lines, bytes } = file;
  switch (format) {
    case 'xlsx':
      throw new BankFault('file.not-a-bank');
    case 'csv':
      return isBlackboard(lines) ? readBlackboard(lines, limits) : readTables(file.tables(), limits);
    case 'text':
      return readChineseText(linesOf(text, limits), limits);
    case 'gift':
      return readGift(linesOf(text, limits), limits);
    case 'aiken':
      return readAiken(linesOf(text, limits), limits);
    case 'moodle-xml':
      return readMoodleXml(text, limits);
    case 'json':
      return readJsonBank(text, bytes, limits);
    case 'qti': {
      const draft = qtiItemIn(text, null, limits);
      if (draft === null) throw new BankFault('file.not-a-bank');
      return [draft];
    }
  }
}
