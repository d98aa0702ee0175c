import { describe, expect, it } from 'vitest';
import { hoursText, itemText, pagesText, timesText, titleText } from './reading-words.ts';

describe('words of papers and files', () => {
  // Bug: hours are rounded up and somebody is credited with time that was not spent.
  it.each([
    [0, '0.0'],
    [5, '0.0'],
    [6, '0.1'],
    [119, '1.9'],
    [120, '2.0'],
    [6001, '100.0'],
  ])('%i minutes are %s hours', (minutes, text) => expect(hoursText(minutes)).toBe(text));

  it.each([
    [null, null, ''],
    [3, 20, '第 3～20 页'],
    [3, 3, '第 3 页'],
    [3, null, '第 3 页起'],
    [null, 20, '至第 20 页'],
  ])('pages %s to %s are “%s”', (pageFrom, pageTo, text) => expect(pagesText({ pageFrom, pageTo })).toBe(text));

  // Bug: a title typed with its marks stands in two pairs of them.
  it.each([
    ['示例集', '《示例集》'],
    ['《示例集》', '《示例集》'],
    ['《甲》与《乙》', '《〈甲〉与〈乙〉》'],
    ['论《甲》', '《论〈甲〉》'],
  ])('%s in title marks is %s', (title, text) => expect(titleText(title)).toBe(text));

  it('leaves out what the list does not say', () => {
    const item = {
      kind: 'article',
      title: '示例',
      author: '',
      publisher: '示例刊',
      pageFrom: null,
      pageTo: null,
    } as const;
    expect(itemText(item)).toBe('《示例》，示例刊');
  });

  // Bug: the day of the machine's own zone stands on the paper.
  it('writes days and times of the station', () => {
    const startsAt = Date.UTC(2026, 10, 22, 16, 30);
    expect(timesText(startsAt, startsAt + 5_400_000, 'Asia/Shanghai')).toBe('2026年11月23日（星期一）00:30—02:00');
  });
});
