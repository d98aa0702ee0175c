import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../../../../tests/support/database.ts';
import { folderPrinters } from './folder.ts';

let scratch: TemporaryFolder;
beforeEach(async () => {
  scratch = await temporaryFolder();
  await writeFile(path.join(scratch.path, 'one.pdf'), '%PDF 示例');
});
afterEach(() => scratch.remove());

const job = (title: string, key = 'a1') =>
  ({
    printer: 'folder',
    pdf: new TextEncoder().encode('%PDF 示例'),
    asFile: () => Promise.reject(new TypeError('a folder needs no file')),
    title,
    copies: 2,
    sides: 'one-sided',
    paper: 'A4',
    key,
  }) as const;

describe('a folder as a printer', () => {
  it('makes the folder and puts papers there by title', async () => {
    const papers = path.join(scratch.path, 'deep', '文件');
    const printers = folderPrinters(papers);
    expect(await printers.list()).toEqual([{ name: 'folder', description: '文件', isDefault: true, state: 'ready' }]);
    const systemJob = await printers.submit(job('会议记录 《示例》'));
    expect(await readFile(path.join(papers, '会议记录 《示例》 a1.pdf'), 'utf8')).toBe('%PDF 示例');
    expect(await printers.stateOf('folder', systemJob)).toBe('done');
  });

  // Bug: the second print of a paper overwrites the first, or a title climbs out of the folder.
  it('overwrites nothing and stays inside', async () => {
    const papers = path.join(scratch.path, 'papers');
    const printers = folderPrinters(papers);
    for (const [title, key] of [
      ['../../一', 'k1'],
      ['../../一', 'k2'],
      ['a:b?', 'k3'],
    ] as const)
      await printers.submit(job(title, key));
    expect((await readdir(papers)).sort()).toEqual(['.._.._一 k1.pdf', '.._.._一 k2.pdf', 'a_b_ k3.pdf']);
  });

  // Bug: a paper that lies in the folder already is put there again after a restart; or half of one passes for it.
  it('finds what it was given, and nothing else', async () => {
    const papers = path.join(scratch.path, 'papers');
    const printers = folderPrinters(papers);
    const attempt = { printer: 'folder', since: 0 };
    const systemJob = await printers.submit(job('一', 'k1'));
    expect(await printers.find({ ...attempt, key: 'k1' })).toEqual({ systemJob });
    await writeFile(path.join(papers, '.k2.part'), '%PDF 半');
    expect(await printers.find({ ...attempt, key: 'k2' })).toBe('never');
    expect(await readdir(papers)).toEqual([systemJob]);
    await expect(folderPrinters(path.join(scratch.path, 'one.pdf')).find({ ...attempt, key: 'k1' })).rejects.toThrow(
      'unreachable',
    );
  });

  // Bug: a file in the folder's place, or a strange printer, ends in an unknown error.
  it('says when it cannot', async () => {
    await mkdir(scratch.path, { recursive: true });
    const printers = folderPrinters(path.join(scratch.path, 'one.pdf'));
    expect((await printers.list())[0]?.state).toBe('stopped');
    await expect(printers.submit(job('一'))).rejects.toThrow('refused');
    await expect(printers.submit({ ...job('一'), printer: '别的' })).rejects.toThrow('printer-gone');
  });
});
