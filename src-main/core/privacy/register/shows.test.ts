import { describe, expect, test } from 'vitest';
import { routes } from '../../../contract/registry.ts';
import { fields, member, partsNaming, type Look } from './shows.ts';
import { actorWords, areaOf } from './trail-words.ts';

const look: Look = {
  zone: 'Asia/Shanghai',
  memberId: 5,
  name: '示例同学',
  nameOf: (id) => (id === 7 ? '张测试' : ''),
  subjectTitle: (key) => key,
};

describe('the minutes as one person reads them', () => {
  const body = {
    recorder: { memberId: 7, name: '张测试' },
    speakers: [
      { who: { memberId: 5, name: '示例同学' }, seconds: 60, keyPoints: '本人的发言' },
      { who: { memberId: 7, name: '张测试' }, seconds: 90, keyPoints: '别人的发言' },
      { who: { memberId: 9, name: '示例同学' }, seconds: 5, keyPoints: '同名者的发言' },
      { who: { memberId: 8, name: '王测试' }, seconds: 30, keyPoints: '回应示例同学的问题' },
    ],
    attendees: [{ memberId: 5, name: '示例同学', arrivedAt: 1_795_300_000_000, leftEarly: false }],
    summary: '大家都说了话',
  };
  const told = partsNaming({ keyPoints: '发言', arrivedAt: '到场', leftEarly: '早退' })(JSON.stringify(body), look);

  // Bug: what others said is shown to everybody who was there; or what was said of oneself is not.
  test('hold what is of the person and what names the person, and nothing else', () => {
    expect(told).toMatch(/^本人；发言：本人的发言/);
    expect(told).toContain('发言：回应示例同学的问题');
    expect(told).toContain('到场：2026-11-22 06:26');
    expect(told).toContain('早退：否');
    expect(told).not.toMatch(/别人的发言|张测试|大家都说了话|同名者/);
  });
});

test('JSON reads leaf by leaf, with words for names and for values', () => {
  const said = fields({ result: '结果', 'result=passed': '通过', hours: '学时' });
  expect(said('{"step":10,"result":"passed","hours":8,"waiver":""}', look)).toBe('10；结果：通过；学时：8');
});

// Bug: whole names of others on a page that is printed and taken away; or a name of somebody long forgotten.
test('others are masked, the person is 本人', () => {
  expect([5, 7, 9].map((id) => member(id, look))).toEqual(['本人', '张*试', '已离开的人']);
  expect(actorWords('{"kind":"staff","id":5}', look)).toBe('本人');
  expect(actorWords('{"kind":"staff","id":7}', look)).toBe('值班员');
  expect(actorWords('{"kind":"owner","id":7}', look)).toBe('他人');
});

// Bug: the person reads `inspections.save` of a new kind of route.
test.each(Object.keys(routes))('%s is told by what it is about', (route) => {
  expect(areaOf(route, look)).toMatch(/^[\p{Script=Han}]+$/u);
});
