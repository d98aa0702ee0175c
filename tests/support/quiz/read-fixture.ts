/** Bank files of the fixtures, read without a process of their own, and their verdicts in one line each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportFormat } from '../../../src-main/contract/quiz-exchange.ts';
import { readBank } from '../../../src-main/core/quiz/exchange/read-bank.ts';
import { bankLimits } from '../../../src-main/core/quiz/exchange/read-item.ts';
import type { BankReply, ReadItem } from '../../../src-main/core/quiz/exchange/read-item.ts';
import { zipFile } from '../zip-file.ts';
import { knownArticles } from './invented-questions.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'quiz');
export const bankFixture = (name: string): Buffer => readFileSync(join(folder, name));

export const readBytes = (bytes: Uint8Array, format: ImportFormat | null = null, fileName = 'x'): Promise<BankReply> =>
  readBank({ bytes, fileName, format, limits: bankLimits, articles: knownArticles });
export const readString = (text: string, format: ImportFormat | null = null): Promise<BankReply> =>
  readBytes(Buffer.from(text), format);

/** `4 single A`, `13 ✗ answer-missing`: line, then type and key or the faults. */
export function verdictOf({ line, part, content, faults }: ReadItem): string {
  const place = part === null ? String(line) : `${part}:${line}`;
  if (content === null) return `${place} ✗ ${faults.map(({ code }) => code).join(' ')}`;
  const { type, answer, blanks } = content;
  const letters = answer.map((at) => String.fromCharCode(65 + at)).join('');
  return `${place} ${type} ${type === 'blank' ? blanks.map((ways) => ways.join(';')).join('|') : letters}`;
}

/** Verdicts, or the code of the failure. */
export const verdicts = (reply: BankReply): readonly string[] | string =>
  'failure' in reply ? reply.failure : reply.items.map(verdictOf);

/** Contents of an item found by its line. */
export const itemAt = (reply: BankReply, line: number): ReadItem | undefined =>
  'items' in reply ? reply.items.find((item) => item.line === line) : undefined;

export const qtiPackage = (names: readonly string[]): Buffer =>
  zipFile(names.map((name) => ({ name, data: bankFixture(`qti2/${name}`) })));
