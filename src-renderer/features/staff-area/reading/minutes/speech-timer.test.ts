import { describe, expect, it } from 'vitest';
import type { SpeakerDraft } from './minutes-draft.ts';
import { type Running, fold, secondsAt, spoken } from './speech-timer.ts';

const speakers: readonly SpeakerDraft[] = [
  { key: 1, who: { memberId: null, name: '示例老师' }, seconds: 60, keyPoints: '' },
  { key: 2, who: { memberId: null, name: '张测试' }, seconds: 0, keyPoints: '' },
];
const first = speakers[0];

describe('the speaker’s timer', () => {
  it('counts for the one who speaks only', () => {
    const running = { key: 1, since: 1000 };
    expect(speakers.map((each) => secondsAt(each, running, 6500))).toEqual([65, 0]);
  });

  it('loses nothing by being saved often: a hundred saves of 0.9 s are 90 s', () => {
    let state: { speakers: readonly SpeakerDraft[]; running: Running } = { speakers, running: { key: 1, since: 0 } };
    for (let turn = 1; turn <= 100; turn++) {
      const next = fold(state.speakers, state.running, turn * 900);
      state = next;
    }
    expect(state.speakers[0]?.seconds).toBe(60 + 90);
  });

  it('never runs backwards when the clock was read before it began', () => {
    if (first === undefined) throw new Error('no speaker');
    expect(secondsAt(first, { key: 1, since: 5000 }, 4000)).toBe(60);
  });

  it('keeps the seconds of a speaker who was removed meanwhile out of the others', () => {
    expect(fold(speakers, { key: 9, since: 0 }, 5000).speakers).toEqual(speakers);
  });

  it.each([
    [0, '0:00'],
    [75, '1:15'],
    [3599, '59:59'],
    [3725, '1:02:05'],
  ])('shows %s s as %s', (seconds, text) => expect(spoken(seconds)).toBe(text));
});
