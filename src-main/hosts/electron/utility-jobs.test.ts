import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { childJobs } from '../startup/child-jobs.ts';
import { utilityJobs } from './utility-jobs.ts';

class FakeChild extends EventEmitter {
  pid = 7;
  stderr = new EventEmitter();
  readonly posted: unknown[] = [];
  isKilled = false;
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  kill(): boolean {
    this.isKilled = true;
    return true;
  }
}

function underTest(kilobytes = 1024) {
  const child = new FakeChild();
  const forks: unknown[][] = [];
  const utilityProcess = { fork: (...args: unknown[]) => (forks.push(args), child) };
  const app = { getAppMetrics: () => [{ pid: 7, memory: { workingSetSize: kilobytes } }] };
  const jobs = childJobs('/out/main', utilityJobs(utilityProcess as never, app as never));
  const done = jobs.run('read-sheets', { path: '/x' }, { memoryMb: 256, milliseconds: 5_000 });
  return { child, forks, done };
}

describe('jobs as utility processes', () => {
  // Bug: the child gets our environment, no memory limit, or its request before it can listen.
  it('starts the built entry with a limit and without environment', async () => {
    const { child, forks, done } = underTest();
    expect(forks[0]?.[0]).toBe('/out/main/read-sheets.js');
    expect(forks[0]?.[2]).toMatchObject({ execArgv: ['--max-old-space-size=256'], env: {} });
    expect(child.posted).toEqual([]);
    child.emit('spawn');
    expect(child.posted).toEqual([{ path: '/x' }]);
    child.emit('message', { rows: 1 });
    expect(await done).toEqual({ result: { rows: 1 } });
    expect(child.isKilled).toBe(true);
  });

  // Bug: all ways to end look alike, and the person is told the wrong cure.
  it('tells a crash from memory that ran out', async () => {
    const crashed = underTest();
    crashed.child.emit('exit', 1);
    expect(await crashed.done).toEqual({ failure: 'crashed' });
    const full = underTest();
    full.child.stderr.emit('data', Buffer.from('FATAL ERROR: Reached heap limit'));
    full.child.emit('exit', 133);
    expect(await full.done).toEqual({ failure: 'out-of-memory' });
    expect(await underTest(600 * 1024).done).toEqual({ failure: 'out-of-memory' });
  });
});
