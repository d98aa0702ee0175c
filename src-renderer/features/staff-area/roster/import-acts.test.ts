import { beforeEach, describe, expect, it } from 'vitest';
import type { call } from '../../../gateway/gateway.ts';
import { chooseFile, commit, follow, judgeSheet } from './import-acts.ts';
import { useImportFlow } from './import-flow.ts';

const importId = '00000000-0000-4000-8000-000000000002';
const judged = {
  headerRow: 1,
  columns: [],
  ignoredColumns: [],
  encoding: null,
  counts: { added: 3, updated: 2, unchanged: 1, rejected: 1 },
  undecided: 1,
};
const sheet = (name: string, looksLikeRoster: boolean) => ({ name, rows: 9, looksLikeRoster });

/** Answers by route; keeps what was asked. */
function core(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const fake = (async (route: string) => {
    asked.push(route);
    const answer = answers[route];
    return typeof answer === 'string' ? { problem: { code: answer, facts: {} } } : { value: answer };
  }) as unknown as typeof call;
  return { fake, asked };
}
const received = { 'roster.upload': { uploadId: importId, received: 1 } };
const file = new File(['x'], '名册示例.xlsx');
const flow = () => useImportFlow.getState();

describe('the course of an import', () => {
  beforeEach(() => flow().reset());

  it('goes straight to the preview when one sheet only looks like a roster', async () => {
    const sheets = [sheet('说明', false), sheet('名册', true)];
    const { fake } = core({ ...received, 'roster.open': { importId, sheets }, 'roster.judge': judged });
    await chooseFile(fake, file);
    expect([flow().step, flow().sheet]).toEqual(['preview', 1]);
  });

  it('asks when several sheets look like one: guessing would import the wrong term', async () => {
    const { fake, asked } = core({
      ...received,
      'roster.open': { importId, sheets: [sheet('上', true), sheet('下', true)] },
    });
    await chooseFile(fake, file);
    expect(flow().step).toBe('sheets');
    expect(asked).not.toContain('roster.judge');
  });

  it('counts as taken what the commit will write: rows waiting for a decision are not in it', async () => {
    flow().set({ importId });
    await judgeSheet(core({ 'roster.judge': judged }).fake, 0);
    expect(flow().taken).toBe(4);
  });

  it('a refused file leads back to choosing, with the reason', async () => {
    await chooseFile(core({ ...received, 'roster.open': 'file.encrypted' }).fake, file);
    expect([flow().step, flow().problem?.code]).toEqual(['choose', 'file.encrypted']);
  });

  it('a locked screen stays empty when the answer comes late', async () => {
    const { fake } = core({
      ...received,
      'roster.open': { importId, sheets: [sheet('名册', true)] },
      'roster.judge': judged,
    });
    const running = chooseFile(fake, file);
    flow().reset();
    await running;
    expect([flow().step, flow().fileName, flow().importId]).toEqual(['choose', '', null]);
  });

  it('a commit refused as stale stays on the preview', async () => {
    flow().set({ step: 'preview', importId, taken: 4 });
    await commit(core({ 'roster.commit': 'import.stale' }).fake);
    expect([flow().step, flow().problem?.code]).toEqual(['preview', 'import.stale']);
  });

  it('keeps following through a host that does not answer for a moment', async () => {
    flow().set({ step: 'committing', importId });
    expect(await follow(core({ 'roster.progress': 'host.unreachable' }).fake)).toBe(true);
    expect(flow().step).toBe('committing');
  });

  // Bug: nobody at the screen hears that there is no way back but 撤销导入.
  it('tells that nothing was backed up before', async () => {
    flow().set({ step: 'committing', importId });
    const progress = { state: 'committed', done: 4, total: 4, batchId: 1, backupFailure: 'backup.place-full' } as const;
    await follow(core({ 'roster.progress': progress }).fake);
    expect([flow().step, flow().backupFailure]).toEqual(['result', 'backup.place-full']);
  });

  it('ends where core says the commit ended', async () => {
    for (const [state, step] of [
      ['committed', 'result'],
      ['cancelled', 'choose'],
      ['failed', 'choose'],
    ] as const) {
      flow().set({ step: 'committing', importId });
      expect(
        await follow(
          core({ 'roster.progress': { state, done: 4, total: 4, batchId: null, backupFailure: null } }).fake,
        ),
      ).toBe(false);
      expect(flow().step).toBe(step);
    }
  });
});
