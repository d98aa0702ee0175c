import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportFormat } from '../../src-main/contract/quiz-exchange.ts';
import { childJobs, nodeJobs } from '../../src-main/hosts/startup/child-jobs.ts';
import { commandLineAt } from '../support/command-line.ts';
import { buildPrograms, type Programs } from '../support/programs.ts';
import { bankFixture } from '../support/quiz/read-fixture.ts';
import { openStoryStation, operator, type StoryStation } from '../support/story-station.ts';

describe('banks of questions, in and out', () => {
  let programs: Programs;
  let station: StoryStation;
  let files: string;
  const jobs = () => ({ childJobs: childJobs(programs.folder, nodeJobs) });
  beforeAll(async () => {
    programs = await buildPrograms({ 'read-bank': 'src-main/core/quiz/exchange/read-bank.process.ts' });
    station = await openStoryStation();
    await station.restart(jobs());
    files = path.join(path.dirname(station.dataDir), 'bank-files');
    mkdirSync(files);
  });
  afterAll(async () => {
    await station.application.close();
    programs.remove();
    rmSync(files, { recursive: true, force: true });
  });

  async function open(bytes: Buffer, format: ImportFormat | null = null) {
    const base64 = bytes.toString('base64');
    const piece = { fileName: '..\\题库\u202e.txt', offset: 0, base64 };
    const { uploadId } = await station.must('quiz.uploadBank', piece, operator);
    return station.must('quiz.openBank', { uploadId, format }, operator);
  }
  const inUse = async () => {
    const wanted = { text: '', topic: null, type: null, difficulty: null, state: 'in-use' } as const;
    return (await station.must('quiz.questions', wanted, operator)).total;
  };

  async function cli(...words: string[]) {
    const always = [`--data-dir=${station.dataDir}`, '--json'];
    const { code, out, err } = await commandLineAt({ cwd: files, ...jobs(), always })(...words);
    return { code, json: out === '' ? null : (JSON.parse(out) as unknown), err };
  }

  // Bugs: opening writes; a rejected item slips in; the same key adds everything twice; an old preview is committed.
  it('judges without writing, takes all or nothing, and takes once', async () => {
    const before = await inUse();
    const { importId, fileName, ...opened } = await open(bankFixture('bank.zh.txt'));
    expect(fileName).toBe('题库.txt');
    expect(opened).toEqual({
      format: 'text',
      encoding: 'utf-8',
      counts: { added: 8, duplicates: 0, rejected: 4 },
      total: 12,
    });
    expect(await inUse()).toBe(before);
    const { items } = await station.must('quiz.importItems', { importId, verdict: 'rejected', limit: 2 }, operator);
    expect(items).toMatchObject([
      { item: 4, line: 21, glimpse: '选项相同的题', faults: [{ code: 'options-repeated' }] },
      { item: 5, line: 26, faults: [{ code: 'answer-outside', facts: { letters: 'E' } }] },
    ]);
    const whole = { importId, mode: 'all-or-nothing', requestKey: randomUUID() } as const;
    expect(await station.refusal('quiz.commitImport', whole, operator)).toBe('bank-import.has-rejected');

    const other = await open(bankFixture('bank.zh.txt'));
    const accepted = { importId, mode: 'accepted', requestKey: randomUUID() } as const;
    const counts = await station.must('quiz.commitImport', accepted, operator);
    expect(counts).toEqual({ added: 8, duplicates: 0, rejected: 4 });
    expect(await station.must('quiz.commitImport', accepted, operator)).toEqual(counts);
    expect(await inUse()).toBe(before + 8);

    const stale = { importId: other.importId, mode: 'accepted', requestKey: randomUUID() } as const;
    expect(await station.refusal('quiz.commitImport', stale, operator)).toBe('bank-import.stale');
    const again = await open(bankFixture('bank.zh.txt'));
    expect(again.counts).toEqual({ added: 0, duplicates: 8, rejected: 4 });
    const nothing = { importId: again.importId, mode: 'accepted', requestKey: randomUUID() } as const;
    expect(await station.refusal('quiz.commitImport', nothing, operator)).toBe('bank-import.nothing-taken');
    await station.must('quiz.cancelImport', { importId: again.importId }, operator);
    expect(await station.refusal('quiz.cancelImport', { importId: again.importId }, operator)).toBe(
      'bank-import.unknown',
    );
    expect(await station.refusal('quiz.openBank', { uploadId: randomUUID(), format: null }, operator)).toBe(
      'upload.unknown',
    );
  });

  // Bug: the empty workbook handed out is refused when it is handed back.
  it('reads its own template', async () => {
    const { base64 } = await station.must('quiz.importTemplate', {}, operator);
    expect((await open(Buffer.from(base64, 'base64'))).counts).toEqual({ added: 2, duplicates: 0, rejected: 0 });
  });

  // Bugs: the preview of the command line writes; an export leaves questions out; a bad file ends with 0.
  it('at the command line', async () => {
    writeFileSync(path.join(files, 'bank.csv'), bankFixture('bank.csv'));
    await station.application.close();
    const expected = {
      added: 3,
      duplicates: 0,
      rejected: [
        { line: 5, reason: '缺少选项 B' },
        { line: 6, reason: '不支持的题型 论述题' },
        { line: 7, reason: '认不出难度：地狱' },
      ],
    };
    expect(await cli('quiz', 'import', 'bank.csv', '--dry-run')).toMatchObject({ code: 0, json: expected });
    expect(await cli('quiz', 'import', 'bank.csv', '--all-or-nothing')).toMatchObject({
      code: 1,
      json: { ...expected, added: 0 },
    });
    expect(await cli('quiz', 'import', 'bank.csv')).toMatchObject({ code: 0, json: expected });
    expect((await cli('quiz', 'import', 'bank.csv', '--format', 'word')).code).toBe(2);
    await station.start(jobs());
    const duplicates = await inUse();
    await station.application.close();
    // The other two formats come back in the round trips of core.
    for (const format of ['xlsx', 'gift']) {
      expect(await cli('quiz', 'export', '--format', format, '--out', `bank.${format}`)).toMatchObject({ code: 0 });
      const again = await cli('quiz', 'import', `bank.${format}`, '--dry-run');
      expect(again.json).toEqual({ added: 0, duplicates, rejected: [] });
    }
    await station.start(jobs());
  });
});
