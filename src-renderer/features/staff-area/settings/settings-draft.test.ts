import { describe, expect, it } from 'vitest';
import { checkSettings, isTimeOfDay, readTermStart, tidyTime, tryPattern } from './settings-draft.ts';

describe('settings', () => {
  it('judges the whole number: a pattern without anchors must not accept a longer one', () => {
    expect(tryPattern('\\d{8}', '20260101')).toBe('yes');
    expect(tryPattern('\\d{8}', '202601011')).toBe('no');
    expect(tryPattern('a|b', 'ab')).toBe('no');
    expect(tryPattern('(', '1')).toBe('broken');
  });

  it.each([
    ['8:00', '08:00'],
    ['0830', '08:30'],
    ['２２：３０', '22:30'],
  ])('reads the time %s', (typed, time) => expect(tidyTime(typed)).toBe(time));

  it('refuses times no clock shows', () => {
    for (const text of ['24:00', '8:00', '08:60', '']) expect(isTimeOfDay(text)).toBe(false);
  });

  it('a term cannot begin on a day most years lack', () => {
    expect(readTermStart('9-1')).toBe('09-01');
    expect(readTermStart('2月29日')).toBeNull();
  });

  it('names the fault at its field', () => {
    const draft = {
      name: ' ',
      contact: '101 室',
      studentNumberPattern: '[',
      autumnTermStart: '09-01',
      springTermStart: '十月',
    };
    expect(checkSettings(draft)).toEqual({
      name: 'required',
      studentNumberPattern: 'tryBroken',
      springTermStart: 'termUnreadable',
    });
  });
});
