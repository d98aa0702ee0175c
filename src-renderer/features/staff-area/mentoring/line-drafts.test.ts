import { describe, expect, test } from 'vitest';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { checkAssessment, newAssessment } from './assessment-draft.ts';
import { checkAward, newAward } from './award-draft.ts';
import { lastQuarters, quarterOf } from './quarters.ts';
import { checkReport, newReport } from './report-draft.ts';
import { checkTalk, newTalk, withTalker } from './talk-draft.ts';
import { checkTraining, newTraining } from './training-draft.ts';
import { readClock, readCount, readHalves, readQuarter } from './typed-values.ts';

const today = '2026-11-22';

describe('typed values', () => {
  // Bug: a phone's keyboard types full-width colons, and what nobody typed becomes a fault.
  test.each([
    ['15：30', '15:30'],
    ['9:05', '09:05'],
    ['1530', '15:30'],
    [' ', null],
    ['24:00', undefined],
    ['15:60', undefined],
    ['15', undefined],
  ])('the time %s', (typed, read) => expect(readClock(typed)).toBe(read));

  // Bug: halves that core refuses are sent, or 1,200 characters cannot be typed.
  test('counts and halves', () => {
    expect(readCount('１，200', 100_000)).toBe(1200);
    expect(readCount('0', 100_000)).toBeUndefined();
    expect(readCount('100001', 100_000)).toBeUndefined();
    expect(readCount('', 100_000)).toBeNull();
    expect(readHalves('2.5', 365)).toBe(2.5);
    expect(readHalves('2.25', 365)).toBeUndefined();
    expect(readHalves('366', 365)).toBeUndefined();
    expect(readHalves('', 365)).toBe(0);
  });

  // Bug: a quarter as people write it is refused, or Q5 is taken.
  test.each([
    ['2026Q4', '2026Q4'],
    ['2026年第四季度', '2026Q4'],
    ['2026-1', '2026Q1'],
    ['2026Q5', undefined],
    ['Q4', undefined],
  ])('the quarter %s', (typed, read) => expect(readQuarter(typed)).toBe(read));

  // Bug: the strip jumps from the first quarter into the same year's fourth.
  test('quarters go back over the years', () => {
    expect(quarterOf('2026-03-31')).toBe('2026Q1');
    expect(lastQuarters('2026Q1', 3)).toEqual(['2025Q3', '2025Q4', '2026Q1']);
  });
});

describe('a talk', () => {
  const mentor = { who: { memberId: 7 as MemberId, name: '示例导师' }, post: '组织委员' };
  // Bug: the post of one talker stays beside the name of another mentor.
  test('is with the first mentor until somebody says otherwise', () => {
    const draft = newTalk(today, [mentor]);
    expect(draft).toMatchObject({ talker: mentor.who, talkerPost: '组织委员' });
    const other = { who: { memberId: null, name: '测试老师' }, post: '副书记' };
    expect(withTalker(draft, other.who, [mentor, other]).talkerPost).toBe('副书记');
    expect(withTalker(draft, null, [mentor]).talkerPost).toBe('');
  });

  // Bug: a form core would refuse is sent, and the words stand at no field.
  test('names what is missing', () => {
    expect(checkTalk(newTalk('', [])).faults).toEqual([
      'dayUnreadable',
      'placeMissing',
      'talkerMissing',
      'contentMissing',
    ]);
    const whole = { ...newTalk('2026.11.20', [mentor]), place: ' 101 ', content: ' 谈学习 ', time: '' };
    expect(checkTalk(whole)).toMatchObject({
      faults: [],
      fields: { heldOn: '2026-11-20', startsAt: null, place: '101', content: '谈学习' },
    });
  });
});

describe('the others', () => {
  test('a report without a title, with a bad count', () => {
    expect(checkReport({ ...newReport(today, '2026Q4'), words: '多' }).faults).toEqual([
      'titleMissing',
      'wordsUnreadable',
    ]);
  });

  // Bug: a half-year that still runs is offered with a last day core refuses as the future.
  test('an assessment is offered up to today', () => {
    expect(newAssessment({ from: '2026-09-01', to: '2027-02-28' }, today)).toMatchObject({ to: today });
    expect(newAssessment({ from: '2026-03-01', to: '2026-08-31' }, today)).toMatchObject({ to: '2026-08-31' });
    expect(newAssessment({ from: '2026-12-01', to: '2027-05-31' }, today)).toMatchObject({ to: '' });
  });

  // Bug: a conclusion goes out without its day, or a day stays behind when the conclusion is taken away.
  test('an assessment is decided on a day, or not at all', () => {
    const draft = { ...newAssessment({ from: '2026-03-01', to: '2026-08-31' }, today), decidedOn: '2026-09-10' };
    expect(checkAssessment(draft).fields).toMatchObject({ conclusion: null, decidedOn: null });
    expect(checkAssessment({ ...draft, conclusion: 'good' }).fields.decidedOn).toBe('2026-09-10');
    expect(checkAssessment({ ...draft, conclusion: 'good', decidedOn: '' }).faults).toEqual(['decidedOnMissing']);
    expect(checkAssessment({ ...draft, to: '2026-02-01' }).faults).toEqual(['inverted']);
  });

  test('training backwards, and an award of nothing', () => {
    const draft = { ...newTraining(today), course: '示例班', endsOn: '2026-11-01', days: '三' };
    expect(checkTraining(draft).faults).toEqual(['inverted', 'daysUnreadable']);
    expect(checkAward(newAward('')).faults).toEqual(['dayUnreadable', 'whatMissing']);
  });
});
