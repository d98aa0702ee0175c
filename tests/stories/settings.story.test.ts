/** What staff may set, and what would stop the kiosk. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStoryStation, operator } from '../support/story-station.ts';

let station: Awaited<ReturnType<typeof openStoryStation>>;
beforeAll(async () => {
  station = await openStoryStation();
});
afterAll(() => station.stop());

describe('the privacy notice', () => {
  // Bug: after an update people are told something that nobody at the station has read.
  test('with a new text waits for staff, and then is confirmed for good', async () => {
    const isConfirmed = async () => (await station.must('station.status', {})).isNoticeConfirmed;
    expect(await isConfirmed()).toBe(true);
    await station.edit(["update station set notice_version = '2026-11'"]);
    expect(await isConfirmed()).toBe(false);
    const confirmed = { requestKey: randomUUID(), version: '2026-11-6' } as const;
    expect(await station.refusal('station.confirmNotice', confirmed)).toBe('caller.forbidden');
    await station.must('station.confirmNotice', confirmed, operator);
    await station.restart();
    expect(await isConfirmed()).toBe(true);
  });
});

describe('settings', () => {
  const save = async (rest: object) => {
    const settings = { ...(await station.must('station.settings', {}, operator)), ...rest };
    return station.refusal('station.saveSettings', { requestKey: randomUUID(), settings }, operator);
  };

  // Bug: a pattern typed by staff stops the kiosk at the next number that is read.
  test.each([
    '(',
    '[',
    '(a+)+',
    '((a+))+$',
    '(a|a)*',
    '(a|aa)+$',
    '(?:\\d\\d?){9}',
    'a?a?a?a?a?a?aaaaaa',
    '.*.*.*.*.*x',
    '*',
  ])('refuse the pattern %s', async (studentNumberPattern) => {
    expect(await save({ studentNumberPattern })).toBe('settings.pattern-invalid');
    expect((await station.must('station.settings', {}, operator)).studentNumberPattern).toBe('^[0-9A-Za-z]{6,14}$');
  });

  test('take patterns that schools have, and keep to them', async () => {
    for (const studentNumberPattern of [
      '\\d{8}|B\\d{7}',
      '20\\d{2}(?:01|02)[0-9A-Z]{2,8}',
      '^(?:B)?\\d{8,10}$',
      '(?=20)\\d{8}',
    ]) {
      expect(await save({ studentNumberPattern })).toBe('none');
    }
    await expect(station.add('19990101', '张测试')).rejects.toThrow('member.number-malformed');
    await station.restart();
    await expect(station.add('B2026010', '张测试')).rejects.toThrow('member.number-malformed');
    await station.add('20260101', '张测试');
    for (const autumnTermStart of ['02-29', '13-01', '02-01'])
      expect(await save({ autumnTermStart })).toBe('settings.term-invalid');
  });
});

describe('a room', () => {
  const save = (rest: object) =>
    station.refusal(
      'rooms.save',
      {
        requestKey: randomUUID(),
        roomId: station.room('home'),
        name: '示例之家',
        opensAt: '09:00',
        closesAt: '21:00',
        ...rest,
      },
      operator,
    );

  test('keeps its hours and name, also after a restart', async () => {
    expect(await save({ closesAt: '09:00' })).toBe('rooms.hours-inverted');
    expect(await save({ opensAt: '24:00' })).toBe('request.invalid');
    expect(await save({ roomId: 99 })).toBe('rooms.unknown');
    expect(await save({})).toBe('none');
    const home = async () => (await station.must('rooms.figures', {})).rooms.find(({ kind }) => kind === 'home');
    const expected = { name: '示例之家', opensAt: '09:00', closesAt: '21:00', isOpen: true };
    expect(await home()).toMatchObject(expected);
    await station.restart();
    expect(await home()).toMatchObject(expected);
    station.clock.advanceTo('2026-11-22T21:00');
    expect((await home())?.isOpen).toBe(false);
  });
});
