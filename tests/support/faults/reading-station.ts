/** A station with a session whose 签到 is open, put under strain: its clock moves only with what is done. */
import { randomUUID } from 'node:crypto';
import type { Answer, Ask, RouteName } from '../../../src-main/contract/registry.ts';
import type { Outcome } from '../../../src-main/contract/route.ts';
import type { RoomId, SessionId } from '../../../src-main/contract/values.ts';
import type { ApplicationOptions } from '../../../src-main/core/application-options.ts';
import { openApplication } from '../../../src-main/core/application.ts';
import type { Caller } from '../../../src-main/core/kernel/caller.ts';
import { silentLogger } from '../../../src-main/core/kernel/logger.ts';
import { noPrinters } from '../../../src-main/core/printing/printers.ts';
import { nobody, setUp } from '../../contract/examples.ts';

/** 2026-09-15 14:00 in Shanghai. */
export const sessionStartsAt = Date.UTC(2026, 8, 15, 6);
const hourMs = 3_600_000;
/** Few, so that most swipes are somebody's second: out, or back in. */
export const people = 20;
export const cardOf = (at: number): string => String(4_100_000_000 + (at % people));

const operator: Caller = { origin: 'operator', connection: 'faults' };

export type MinutesBody = Ask<'reading.saveMinutes'>['body'];

/** The same for the same revision, and a few thousand characters more or less than the one before. */
export function bodyOf(revision: number): MinutesBody {
  const who = { memberId: null, name: '示例同学' };
  const points = `第${revision}次保存，𠮷。`;
  return {
    recorder: { memberId: null, name: '示例记录员' },
    speakers: Array.from({ length: 1 + (revision % 5) }, () => ({
      who,
      seconds: revision,
      keyPoints: points.repeat(150),
    })),
    excerpts: [{ text: points, source: '示例书，第 1 页' }],
    questions: [],
    summary: points.repeat(1 + (revision % 300)),
  };
}

export type ReadingStation = Awaited<ReturnType<typeof openReadingStation>>;

/** The first opening of a folder sets the station up, plans the session and opens its 签到. @throws StartUpFault */
export async function openReadingStation(dataDir: string, options: Partial<ApplicationOptions> = {}) {
  let now = sessionStartsAt;
  const application = await openApplication({
    dataDir,
    isDemo: false,
    kiosk: '测试机',
    version: '0.0.0',
    clock: { now: () => now, monotonic: () => performance.now(), timeZone: 'Asia/Shanghai' },
    logger: silentLogger,
    childJobs: { run: () => Promise.resolve({ failure: 'crashed' }) },
    printers: noPrinters,
    spareBytes: 1_000_000,
    ...options,
  });
  const ask = async <Name extends RouteName>(route: Name, input: Ask<Name>) =>
    (await application.call(route, input, operator)) as Outcome<Answer<Name>>;
  /** @throws Error naming the problem */
  async function must<Name extends RouteName>(route: Name, input: Ask<Name>): Promise<Answer<Name>> {
    const outcome = await ask(route, input);
    if ('value' in outcome) return outcome.value;
    throw new Error(`${route}: ${JSON.stringify(outcome.problem)}`);
  }
  const key = () => ({ requestKey: randomUUID() });

  async function prepare(): Promise<void> {
    await must('station.setUp', { ...setUp, ...key() });
    for (let at = 0; at < people; at++) {
      const studentNumber = String(20_260_101 + at);
      const fields = { ...nobody, sex: '', politicalStatus: '共青团员', studentNumber, name: '张测试' } as const;
      const { memberId } = await must('members.save', { ...key(), fields });
      await must('members.bindCard', { ...key(), memberId, cardText: cardOf(at) });
    }
    const fields: Ask<'reading.plan'>['fields'] = {
      title: '示例读书分享会',
      series: '',
      roomId: await home(),
      startsAt: sessionStartsAt,
      endsAt: sessionStartsAt + 4 * hourMs,
      host: { memberId: null, name: '示例老师' },
      leadReader: null,
      items: [],
      agenda: [],
      seats: null,
      lateAfterMinutes: 10,
    };
    const { sessionIds } = await must('reading.plan', { ...key(), fields, repeatWeeks: 0 });
    await must('reading.openSignIn', { ...key(), sessionId: sessionIds[0]! });
  }
  async function home(): Promise<RoomId> {
    const { rooms } = await must('rooms.figures', {});
    return rooms.find(({ kind }) => kind === 'home')!.roomId;
  }

  const { isSetUp } = await must('station.status', {});
  if (!isSetUp) await prepare();
  const roomId = await home();
  return {
    application,
    ask,
    must,
    sessionId: 1 as SessionId,
    roomId,
    goTo: (instant: number) => {
      now = instant;
    },
    /** The `at`-th swipe ever: always the same card and time. */
    swipe(at: number, requestKey: string) {
      now = sessionStartsAt + at * 1_000;
      return ask('check-in.swipe', { cardText: cardOf(at), roomId, requestKey });
    },
  };
}
