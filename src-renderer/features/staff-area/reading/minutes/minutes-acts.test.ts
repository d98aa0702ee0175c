import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MinutesBody } from '../../../../../src-main/contract/reading-record.ts';
import type { SessionId } from '../../../../../src-main/contract/values.ts';
import type { call as gatewayCall } from '../../../../gateway/gateway.ts';
import { quietMs, retryMs } from './autosave.ts';
import {
  changeMinutes,
  flushAllMinutes,
  forgetMinutes,
  keepMine,
  leaveMinutes,
  openMinutes,
  speak,
  takeTheirs,
  undoTaking,
} from './minutes-acts.ts';
import { emptyMinutes, speakerOf } from './minutes-draft.ts';
import { useMinutesFlow } from './minutes-flow.ts';

const sessionId = 7 as SessionId;
const held = () => useMinutesFlow.getState().held[sessionId];

interface Sent {
  readonly revision: number;
  readonly body: MinutesBody;
  readonly requestKey: string;
}

/** Keeps minutes as core does: by revision, each request key once. */
function core() {
  const stored = { revision: 0, body: emptyMinutes, savedAt: null as number | null, savedBy: null as string | null };
  const answered = new Map<string, unknown>();
  const sent: Sent[] = [];
  const trouble = { isLost: false, code: null as string | null };
  const call = (async (route: string, input: Sent) => {
    if (route === 'reading.minutes') return { value: { ...stored } };
    sent.push(input);
    const code = trouble.code ?? (input.revision === stored.revision ? null : 'reading.minutes-elsewhere');
    if (code !== null && !answered.has(input.requestKey)) return { problem: { code, facts: {} } };
    if (!answered.has(input.requestKey)) {
      stored.revision += 1;
      stored.body = input.body;
      answered.set(input.requestKey, { value: { revision: stored.revision, savedAt: 1000 } });
    }
    return trouble.isLost ? { problem: { code: 'host.unreachable', facts: {} } } : answered.get(input.requestKey);
  }) as unknown as typeof gatewayCall;
  const elsewhere = (summary: string) => {
    stored.revision += 1;
    stored.body = { ...stored.body, summary };
  };
  return { call, stored, sent, trouble, elsewhere };
}

const type = (summary: string) => changeMinutes(sessionId, { summary });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the recorder’s words', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    forgetMinutes(sessionId);
    vi.useRealTimers();
  });

  it('reach core while typed, and go with the screen once they have', async () => {
    const { call, stored } = core();
    await openMinutes(call, sessionId);
    type('第一句');
    await pass(quietMs);
    expect(stored.body.summary).toBe('第一句');
    type('第一句，第二句');
    await leaveMinutes(sessionId);
    expect(stored.body.summary).toBe('第一句，第二句');
    expect(held()).toBeUndefined();
  });

  it('stay when core cannot take them, also over a lock, and are there again', async () => {
    const { call, trouble, stored } = core();
    await openMinutes(call, sessionId);
    trouble.code = 'storage.full';
    type('不能丢');
    await flushAllMinutes();
    expect(held()?.draft.summary).toBe('不能丢');
    await pass(60_000);
    trouble.code = null;
    await openMinutes(call, sessionId);
    await pass(quietMs);
    expect(stored.body.summary).toBe('不能丢');
    expect(held()?.save).toBe('saved');
  });

  it('are not taken for somebody else’s when an answer was lost', async () => {
    const { call, trouble, stored, sent } = core();
    await openMinutes(call, sessionId);
    trouble.isLost = true;
    type('一');
    await pass(quietMs);
    type('一二');
    trouble.isLost = false;
    await pass(retryMs + quietMs * 2);
    expect(sent[1]).toEqual(sent[0]);
    expect(held()?.theirs).toBeNull();
    expect(stored).toMatchObject({ revision: 2, body: { summary: '一二' } });
  });

  it('wait beside what somebody else saved, and overwrite it only when told to', async () => {
    const { call, stored, elsewhere } = core();
    await openMinutes(call, sessionId);
    elsewhere('别人的');
    type('我的');
    await pass(60_000);
    expect(stored.body.summary).toBe('别人的');
    expect(held()?.theirs?.body.summary).toBe('别人的');
    expect(held()?.draft.summary).toBe('我的');
    keepMine(sessionId);
    await pass(quietMs);
    expect(stored.body.summary).toBe('我的');
  });

  it('can be had back after theirs were taken by mistake', async () => {
    const { call, stored, elsewhere } = core();
    await openMinutes(call, sessionId);
    elsewhere('别人的');
    type('我的');
    await pass(quietMs);
    takeTheirs(sessionId);
    expect(held()?.draft.summary).toBe('别人的');
    undoTaking(sessionId);
    await pass(quietMs);
    expect(stored.body.summary).toBe('我的');
  });

  it('stay on the screen when the session is closed meanwhile', async () => {
    const { call, trouble, sent } = core();
    await openMinutes(call, sessionId);
    trouble.code = 'reading.closed';
    type('晚了一步');
    await pass(60_000);
    expect(held()).toMatchObject({ isClosed: true, save: 'stopped', draft: { summary: '晚了一步' } });
    expect(sent).toHaveLength(1);
  });

  it('carry the seconds spoken up to the last save; another speaker pauses the first', async () => {
    const { call, stored } = core();
    await openMinutes(call, sessionId);
    const [first, second] = [
      speakerOf({ memberId: null, name: '示例老师' }),
      speakerOf({ memberId: null, name: '张测试' }),
    ];
    changeMinutes(sessionId, { speakers: [first, second] });
    speak(sessionId, first.key);
    await pass(10_000);
    speak(sessionId, second.key);
    await pass(3000);
    await leaveMinutes(sessionId);
    expect(stored.body.speakers.map((each) => each.seconds)).toEqual([10, 3]);
  });

  it('are not saved over and over because a timer runs', async () => {
    const { call, sent } = core();
    await openMinutes(call, sessionId);
    const speaker = speakerOf({ memberId: null, name: '示例老师' });
    changeMinutes(sessionId, { speakers: [speaker] });
    speak(sessionId, speaker.key);
    await pass(60_000);
    expect(sent).toHaveLength(1);
  });
});
