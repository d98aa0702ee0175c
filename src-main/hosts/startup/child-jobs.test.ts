import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChildLimits } from '../../core/kernel/child-job.ts';
import { childJobs, nodeJobs, type JobStarter } from './child-jobs.ts';

/** Stands in for the built entry; does what the request says. */
const entry = `
process.on('message', (request) => {
  if (request.kind === 'echo') process.send({ got: request, env: Object.keys(process.env), map: new Map([['甲', 1]]) });
  if (request.kind === 'hang') for (;;) {}
  if (request.kind === 'exit') process.exit(0);
  if (request.kind === 'shares') { for (const jobShare of [0, 0.5, 1]) process.send({ jobShare }); process.send('done'); }
  if (request.kind === 'endless') { let jobShare = 0; setInterval(() => process.send({ jobShare: (jobShare += 0.01) }), 5); }
  if (request.kind === 'throw') throw new Error('张测试 20260101');
  if (request.kind === 'heap') { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); }
  if (request.kind === 'buffers') { globalThis.all = []; setInterval(() => globalThis.all.push(Buffer.alloc(32 * 1024 * 1024, 1)), 5); }
});
`;

describe('jobs in processes of their own', () => {
  let folder: string;
  const started: Array<number | undefined> = [];
  const watched: JobStarter = {
    ...nodeJobs,
    start: (file, memoryMb) => {
      const job = nodeJobs.start(file, memoryMb);
      started.push(job.pid);
      return job;
    },
  };
  const run = (kind: string, limits: ChildLimits = { memoryMb: 64, milliseconds: 15_000 }) =>
    childJobs(folder, watched).run<{ got: unknown; env: string[]; map: Map<string, number> }>(
      'read-sheets',
      { kind },
      limits,
    );
  const isAlive = (pid: number | undefined) => {
    try {
      return pid !== undefined && process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'station-jobs-'));
    writeFileSync(path.join(folder, 'read-sheets.js'), entry);
    writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // Bug: dates and maps arrive as strings, or the child inherits secrets of our environment.
  it('carries structured values and no environment', async () => {
    const done = await run('echo');
    expect(done).toMatchObject({ result: { got: { kind: 'echo' } } });
    expect('result' in done && done.result.map.get('甲')).toBe(1);
    expect('result' in done && done.result.env.filter((name) => name !== 'NODE_CHANNEL_SERIALIZATION_MODE')).toEqual(
      [],
    );
  });

  // Bug: a file that takes for ever holds the import for ever.
  it('ends what is too slow', async () => {
    expect(await run('hang', { memoryMb: 64, milliseconds: 700 })).toEqual({ failure: 'too-slow' });
  });

  // Bug: a child that ends without a word leaves the caller waiting, or takes the host with it.
  it.each(['exit', 'throw'])('reports a crash: %s', async (kind) => {
    expect(await run(kind)).toEqual({ failure: 'crashed' });
  });

  // Bug: a bomb eats the memory of the kiosk; the heap limit alone does not see buffers.
  it.each(['heap', 'buffers'])('reports memory that ran out: %s', async (kind) => {
    expect(await run(kind)).toEqual({ failure: 'out-of-memory' });
  });

  // Bug: an entry that was not built looks like a slow file.
  it('reports an entry that is not there', async () => {
    const missing = childJobs(path.join(folder, 'nowhere'), nodeJobs);
    expect(await missing.run('read-sheets', {}, { memoryMb: 64, milliseconds: 15_000 })).toEqual({
      failure: 'crashed',
    });
  });

  // Bug: how far it has come passes for the answer, or is never heard.
  it('says how far it has come, and then answers', async () => {
    const shares: number[] = [];
    const tell = (share: number) => void shares.push(share);
    const done = await run('shares', { memoryMb: 64, milliseconds: 15_000, tell });
    expect(done).toEqual({ result: 'done' });
    expect(shares).toEqual([0, 0.5, 1]);
  });

  // Bug: a job nobody wants any more goes on writing while what it wrote is removed.
  it('is stopped by whoever hears of it, and has ended when that is said', async () => {
    const stop = new Error('enough');
    const tell = (share: number) => {
      if (share > 0.05) throw stop;
    };
    await expect(run('endless', { memoryMb: 64, milliseconds: 15_000, tell })).rejects.toBe(stop);
    expect(isAlive(started.at(-1))).toBe(false);
  });

  // Bug: processes stay behind.
  it('leaves no process behind', async () => {
    await run('echo');
    for (let tries = 0; tries < 200 && started.some(isAlive); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(started.filter(isAlive)).toEqual([]);
  });
});
