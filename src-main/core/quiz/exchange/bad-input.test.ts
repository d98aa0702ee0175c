import { describe, expect, test } from 'vitest';
import { readBytes, readString, verdicts } from '../../../../tests/support/quiz/read-fixture.ts';
import { sheetXml, workbookParts, zipFile } from '../../../../tests/support/zip-file.ts';
import type { ZipPart } from '../../../../tests/support/zip-file.ts';

const failure = async (bytes: Uint8Array | string) => {
  const reply = await readBytes(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return 'failure' in reply ? { code: reply.failure, facts: reply.facts } : reply;
};
/** One question in Chinese text with that answer. */
const answered = async (answer: string, options = 'A. 甲\nB. 乙\nC. 丙\n') =>
  verdicts(await readString(`1. 示例题目\n${options}答案：${answer}\n`));

describe('answers as people write them', () => {
  test.each<[string, string]>([
    ['Ｂ', 'single B'],
    ['b', 'single B'],
    ['AC', 'multiple AC'],
    ['A,C', 'multiple AC'],
    ['A、C', 'multiple AC'],
    ['A;C', 'multiple AC'],
    ['Ａ；Ｃ', 'multiple AC'],
    ['C A', 'multiple AC'],
    ['（B）', 'single B'],
    ['乙', 'single B'],
    ['AA', '✗ answer-repeated'],
    ['D', '✗ answer-outside'],
    ['Z', '✗ answer-outside'],
    ['丁', '✗ answer-unreadable'],
    ['', '✗ answer-missing'],
  ])('%s', async (answer, verdict) => expect(await answered(answer)).toEqual([`1 ${verdict}`]));

  test.each<[string, string]>([
    ...['对', '√', '✓', '正确', '是', 'T', 'Ｔ', 'TRUE', '同意'].map((word): [string, string] => [word, 'judge A']),
    ...['错', '×', '✗', '错误', '否', 'F', 'false', '不同意', 'X'].map((word): [string, string] => [word, 'judge B']),
    ['B', '✗ options-missing'],
    ['拔', 'blank 拔'],
  ])('without options: %s', async (answer, verdict) => expect(await answered(answer, '')).toEqual([`1 ${verdict}`]));
});

describe('options', () => {
  test.each<[string, string]>([
    ['A. 甲\n', '✗ options-missing answer-outside'],
    ['A. 甲\nC. 丙\n', '✗ options-missing'],
    ['A. 一样\nB. 一样。\n', '✗ options-repeated'],
    ['A. 对\nB. 错\n', 'judge B'],
    ['A. 错误\nB. 正确\n', 'judge A'],
    [
      `${Array.from({ length: 11 }, (_, at) => `${String.fromCharCode(65 + at)}. ${at}项`).join('\n')}\n`,
      '✗ options-too-many',
    ],
    [`A. 甲\nB. ${'长'.repeat(501)}\n`, '✗ too-long'],
    ['A．见 B、C 两项\nB．乙\n', 'single B'],
    ['A. <b>甲</b>\nB. &lt;i&gt;\n', 'single B'],
  ])('%#', async (options, verdict) => expect(await answered('B', options)).toEqual([`1 ${verdict}`]));

  test('a stem of 2,001 signs, one of invisible signs, one with a bell', async () => {
    const text = ['题'.repeat(2001), '\u200b\u202e', '铃\u0007声']
      .map((stem, at) => `${at + 1}. ${stem}\n答案：对\n`)
      .join('\n');
    expect(verdicts(await readString(text, 'text'))).toEqual([
      '1 ✗ too-long',
      '4 ✗ stem-missing',
      '7 ✗ control-characters',
    ]);
  });
});

describe('hostile texts', () => {
  test.each(['text', 'gift', 'aiken', 'csv', null] as const)(
    'a line of a million signs, read as %s, is named',
    async (format) => {
      const text = `1. 题目\nA. 甲\nB. ${'长'.repeat(1_000_000)}\n答案：A\n`;
      const reply = await readString(text, format);
      expect(reply).toMatchObject({ failure: 'file.line-too-long', facts: { line: 3, max: 100_000 } });
    },
  );
  test('5,001 questions', async () => {
    const text = Array.from({ length: 5001 }, (_, at) => `题目 ${at}{T}\n\n`).join('');
    expect(await failure(text)).toEqual({ code: 'file.too-many-questions', facts: { limit: 5000 } });
    expect(await readString(text.slice(0, text.lastIndexOf('题目')))).toMatchObject({ format: 'gift' });
  });
  test.each<[string, string, string]>([
    ['an empty file', '', 'file.empty'],
    ['blanks', ' \r\n\t\n', 'file.empty'],
    ['a letter to a friend', '你好，\n明天见。\n', 'file.not-a-bank'],
    ['a web page', '<!DOCTYPE html><html><body>1. 题</body></html>', 'file.not-a-bank'],
    ['XML of something else', '<?xml version="1.0"?><rss><channel/></rss>', 'file.not-a-bank'],
    ['a document type', '<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "b">]><quiz/>', 'file.not-a-bank'],
    ['a document type after the first bytes', '<quiz><!DOCTYPE a></quiz>', 'file.syntax'],
    ['an entity that is not declared', '<quiz><question type="essay">&xxe;</question></quiz>', 'file.syntax'],
    ['XML that ends in the middle', '<quiz><question type="essay"><questiontext>', 'file.syntax'],
    ['a thousand elements inside one another', `<quiz>${'<a>'.repeat(1000)}`, 'file.suspicious'],
    ['a thousand brackets', `${'['.repeat(1000)}${']'.repeat(1000)}`, 'file.suspicious'],
    ['JSON that ends in the middle', '{"questions":[{"question":"一",\n', 'file.syntax'],
    ['JSON of something else', '{"name":"示例"}', 'file.not-a-bank'],
    ['JSON of more than 5 MB', `["${'x'.repeat(5 * 1024 * 1024)}"]`, 'file.too-large'],
    ['a quote that is not closed', '题干,A,B,答案\n"一,甲,乙,A\n', 'file.broken'],
  ])('%s', async (_, text, code) => expect(await failure(text)).toMatchObject({ code }));

  test('faults of XML and JSON name their line', async () => {
    expect(await failure('<quiz>\n<question>\n</quiz>')).toMatchObject({ code: 'file.syntax', facts: { line: 3 } });
    expect(await failure('{"questions": [\n{"question" 1}]}')).toMatchObject({
      code: 'file.syntax',
      facts: { line: 2 },
    });
  });
  // Bug: a field named __proto__ gives every object of the process an answer.
  test('names of the language in JSON are only names', async () => {
    const reply = await readString(
      '[{"__proto__":{"answer":"A"},"question":"题","options":["甲","乙"]},{"id":1,"question":"甲乙","answer":true},{"id":1,"question":"丙丁","answer":true}]',
    );
    expect(verdicts(reply)).toEqual(['1 ✗ answer-missing', '1 judge A', '1 ✗ syntax']);
    expect(({} as Record<string, unknown>)['answer']).toBeUndefined();
  });
  test.each<[string, BufferEncoding | 'gb18030' | 'utf16be']>([
    ['utf-8', 'utf8'],
    ['utf-16le', 'utf16le'],
    ['utf-16be', 'utf16be'],
    ['gb18030', 'gb18030'],
  ])('%s', async (encoding, name) => {
    const text = '\ufeff1. 题目\r\n答案：对\r\n';
    const bytes =
      name === 'gb18030'
        ? Buffer.from('312e20cce2c4bf0ab4f0b0b8a3bab6d40a', 'hex')
        : name === 'utf16be'
          ? Buffer.from(text, 'utf16le').swap16()
          : Buffer.from(text, name);
    expect(await readBytes(bytes)).toMatchObject({
      encoding,
      format: 'text',
      items: [{ content: { type: 'judge', stem: '题目' } }],
    });
  });
});

describe('hostile archives', () => {
  const table = workbookParts(
    sheetXml([
      ['题干', '选项A', '选项B', '答案'],
      ['示例题目', '甲', '乙', 'A'],
    ]),
  );
  const item = '<?xml version="1.0"?><assessmentItem/>';
  const zip = (...parts: ZipPart[]) => zipFile(parts);
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

  test('an honest workbook is read', async () => {
    expect(verdicts(await readBytes(zipFile(table)))).toEqual(['2 single A']);
  });
  test.each<[string, Buffer, string]>([
    ['a zip in the zip', zip({ name: 'a.xml', data: item }, { name: 'more.zip', data: 'PK' }), 'file.suspicious'],
    ['a name that climbs', zip({ name: '../a.xml', data: item }), 'file.suspicious'],
    ['a bomb', zip({ name: 'a.xml', data: Buffer.alloc(20 * 1024 * 1024, 0x20) }), 'file.suspicious'],
    [
      'a bomb that claims to be small',
      zip({ name: 'a.xml', data: Buffer.alloc(20 * 1024 * 1024, 0x20), claimedSize: 9 }),
      'file.suspicious',
    ],
    [
      'more than 5,100 entries',
      zip(...Array.from({ length: 5101 }, (_, at) => ({ name: `${at}.png`, data: '' }))),
      'file.suspicious',
    ],
    [
      'a workbook of more than 100 parts',
      zipFile([...table, ...Array.from({ length: 100 }, (_, at) => ({ name: `${at}.png`, data: '' }))]),
      'file.suspicious',
    ],
    ['a document type', zip({ name: 'a.xml', data: '<!DOCTYPE a><a/>' }), 'file.suspicious'],
    [
      'a password',
      zip({ name: 'a.xml', data: 'x'.repeat(16), flags: 1, isStored: true, claimedSize: 4 }),
      'file.encrypted',
    ],
    [
      'a document of a word processor',
      zip({ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'word/document.xml', data: '<d/>' }),
      'file.not-a-bank',
    ],
    ['pictures alone', zip({ name: 'a.png', data: 'x' }), 'file.not-a-bank'],
    ['no entry', zipFile([]), 'file.empty'],
    ['cut off', zipFile(table).subarray(0, 500), 'file.broken'],
    ['an old workbook', ole, 'file.old-format'],
    ['a workbook with a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'file.encrypted'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'file.not-a-bank'],
    ['21 MB', Buffer.alloc(21 * 1024 * 1024, 0x41), 'file.too-large'],
  ])('%s', async (_, bytes, code) => expect(await failure(bytes)).toMatchObject({ code }));

  test('another format than the one asked for', async () => {
    expect(await readBytes(zipFile(table), 'gift')).toMatchObject({ failure: 'file.not-a-bank' });
    expect(await readString('一{T}', 'xlsx')).toMatchObject({ failure: 'file.not-a-bank' });
  });
});
