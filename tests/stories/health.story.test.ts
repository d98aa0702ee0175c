/** 运行状况: how the machine is, told without anybody's name. */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { healthRoutes } from '../../src-main/contract/health.ts';
import { fileLogger } from '../../src-main/hosts/startup/file-logger.ts';
import { commandLineAt } from '../support/command-line.ts';
import { kiosk, openStoryStation, operator } from '../support/story-station.ts';

const noJobs = { run: () => Promise.resolve({ failure: 'crashed' as const }) };

describe('a station', () => {
  let station: Awaited<ReturnType<typeof openStoryStation>>;
  beforeEach(async () => {
    station = await openStoryStation();
  });
  afterEach(() => station.stop());

  // Bug: whoever is sent the diagnosis file, or opens a log, reads who was here.
  it('O4 names nobody in its diagnosis file and logs', async () => {
    const logs = join(station.dataDir, 'logs');
    await station.restart({ logger: fileLogger({ folder: logs, clock: station.clock }) });
    const people = Array.from({ length: 20 }, (_, at) => ({
      name: `欧阳示例${String.fromCodePoint(0x4e00 + at)}`,
      studentNumber: `202601${String(10 + at)}`,
      cardText: `00408566${String(10 + at)}`,
    }));
    for (const { name, studentNumber, cardText } of people) await station.add(studentNumber, name, cardText);
    // What goes wrong is logged, and holds what was typed.
    for (const { name, studentNumber, cardText } of people) {
      await station.swipe(cardText);
      await station.ask('staff.signIn', { passphrase: `${name}${studentNumber}` });
      for (const route of ['members.save', 'members.search', 'health.beat', name]) {
        await station.application.call(route, { said: name, requestKey: cardText, fields: { name } }, operator);
      }
    }
    await station.must('health.beat', { said: 'failed' });
    const { base64 } = await station.must('health.diagnosis', {}, operator);
    await station.application.close();
    for (const { name, cardText } of people) {
      await station.ask('members.find', { text: name });
      await station.ask('check-in.swipe', { cardText, requestKey: randomUUID() });
    }
    const diagnosis = Buffer.from(base64, 'base64').toString('utf8');
    const files = readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8'));
    expect(diagnosis).toContain('"versions"');
    expect(diagnosis).toContain('page.told');
    expect(files.join('')).toContain('call.storage');
    for (const text of [diagnosis, ...files]) {
      for (const facts of people.map((one) => Object.values(one)).flat()) expect(text).not.toContain(facts);
    }
  });

  // Bug: a fact that is none: a size of nothing, a key nobody can bring back called safe, a backup that never was.
  it('tells its facts', async () => {
    const report = await station.must('health.report', {}, operator);
    expect(healthRoutes['health.report'].output.parse(report)).toEqual(report);
    expect(report.database).toMatchObject({
      verdict: 'good',
      findings: [],
      damaged: [],
      checkedAt: station.clock.now(),
    });
    expect(report.database.bytes).toBeGreaterThan(100_000);
    expect(report.disk.hasBallast).toBe(true);
    expect(report.disk.totalBytes).toBeGreaterThan(report.disk.freeBytes);
    expect(report.backup).toMatchObject({ verifiedAt: null, verdict: 'bad' });
    expect(report.key).toMatchObject({ keeper: 'file', backend: 'none' });
    expect(report.printer).toEqual({ verdict: 'watch', name: null, state: 'unreachable' });
    expect(report.versions).toMatchObject({ node: process.versions.node, shell: 'command-line' });
    expect(report.restarts).toMatchObject({ verdict: 'good', program: { lastDay: 0, lastAt: null, why: null } });
    expect(await station.refusal('health.report', {}, kiosk)).toBe('caller.forbidden');
  });

  // Bug: the check looks at what was cached, or at what the start saw.
  it('checks everything again', async () => {
    expect(await station.must('health.check', {}, operator)).toEqual({ findings: [] });
    station.clock.advance(3_600_000);
    writeFileSync(join(station.dataDir, 'state.json'), '{');
    const { findings } = await station.must('health.check', {}, operator);
    const { database } = await station.must('health.report', {}, operator);
    expect(database).toMatchObject({ checkedAt: station.clock.now(), findings });
  });

  // Bug: a clock that somebody set is found out when times have become nonsense (A7).
  it('notices that the clock was set', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      await station.restart();
      station.clock.setTo('2026-11-22T09:30:00');
      await vi.advanceTimersByTimeAsync(20_000);
      await vi.waitFor(async () => {
        const { clock } = await station.must('health.report', {}, operator);
        expect(clock).toMatchObject({ verdict: 'watch', lastJump: { seconds: 1800 } });
      });
    } finally {
      vi.useRealTimers();
    }
  });

  // Bug: the doctor is of no use on the day he is needed.
  it('doctor tells of a station that opens, of one that runs, and of one that cannot be opened', async () => {
    const { dataDir } = station;
    const doctor = async () => {
      const run = await commandLineAt({ cwd: dataDir, childJobs: noJobs })('doctor', '--json', `--data-dir=${dataDir}`);
      return { code: run.code, said: run.json() };
    };
    expect(await doctor()).toMatchObject({ code: 1, said: { ok: false, mode: 'running', why: 'data.locked' } });
    await station.application.close();
    expect(await doctor()).toMatchObject({
      code: 0,
      said: { ok: true, mode: 'open', findings: [], report: { disk: { hasBallast: true } } },
    });
    writeFileSync(join(dataDir, 'station.sqlite'), '');
    expect(await doctor()).toMatchObject({
      code: 1,
      said: { ok: false, mode: 'maintenance', why: 'data.damaged', facts: { disk: {} } },
    });
    expect(existsSync(join(dataDir, 'station.sqlite'))).toBe(true);
  });
});
