/** Minutes of 20,000 characters saved again and again, as while somebody types. Arguments: a folder, how many. */
import { performance } from 'node:perf_hooks';
import { ask, fillStation, openStation, operator } from './filled-station.ts';
import { openSession } from './filled-readings.ts';
import { answer, spreadOf } from './timing.ts';

const [, , dataDir = '', rounds = '0'] = process.argv;
const warmUp = 20;
const characters = 20_000;
const speakers = 8;
const sentence = '示例同学谈到，读书要慢，也要记：“不动笔墨不读书”，这是测试用的一句话。';
const textOf = (length: number): string => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);

/** Another ending each time: nothing is the same as the last save. */
function bodyAt(turn: number) {
  const each = 2000;
  const last = String(turn).padStart(6, '0');
  return {
    recorder: { memberId: null, name: '示例记录员' },
    speakers: Array.from({ length: speakers }, (_, place) => ({
      who: { memberId: null, name: `示例发言人${place + 1}` },
      seconds: 300 + turn,
      keyPoints: textOf(each),
    })),
    excerpts: [],
    questions: [],
    summary: textOf(characters - speakers * each - last.length) + last,
  };
}

await fillStation(dataDir, 300, 0);
await openSession(dataDir);
const application = await openStation(dataDir);
const wall: number[] = [];
const processor: number[] = [];
const main: number[] = [];
for (let turn = 0; turn < Number(rounds) + warmUp; turn++) {
  const body = bodyAt(turn);
  const requestKey = crypto.randomUUID();
  const [busy, cpu, began] = [performance.eventLoopUtilization(), process.cpuUsage(), performance.now()];
  const input = { requestKey, sessionId: 1, revision: turn, body };
  const saved = await ask<{ revision: number }>(application, 'reading.saveMinutes', input, operator);
  const [time, used] = [performance.now() - began, process.cpuUsage(cpu)];
  const { active } = performance.eventLoopUtilization(busy);
  if (saved.revision !== turn + 1) throw new Error('not saved');
  if (turn < warmUp) continue;
  wall.push(time);
  processor.push((used.user + used.system) / 1000);
  main.push(active);
}
await application.close();
answer({ characters, wall: spreadOf(wall), processor: spreadOf(processor), main: spreadOf(main) });
