/** A campaign from draft to report. On a real file, with a clock moved by hand. */
import { randomUUID } from 'node:crypto';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CampaignId, MemberId } from '../../src-main/contract/values.ts';
import {
  addResident,
  attemptSql,
  openCampaignFields,
  publish,
  saveCampaign,
  type CampaignFields,
} from '../support/quiz-campaign.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
const key = () => ({ requestKey: randomUUID() });

let station: Station;
beforeAll(async () => {
  station = await openStoryStation();
});
afterAll(() => station.stop());

const detail = (campaignId: CampaignId) => station.must('quiz.campaign', { campaignId }, operator);
async function save(campaignId: CampaignId | null, version: number, fields: Partial<CampaignFields>) {
  const input = { ...key(), campaignId, version, fields: { ...openCampaignFields, ...fields } };
  return station.refusal('quiz.saveCampaign', input, operator);
}
const comingTitles = async () => (await station.must('quiz.openCampaigns', {})).campaigns.map(({ title }) => title);

describe('a campaign', () => {
  // Bug: what staff are offered cannot be published as it is, or its counts do not add up to 25 × 4.
  test('is offered ready to publish', async () => {
    const { fields } = await station.must('quiz.usualCampaign', {}, operator);
    const tried = await station.must(
      'quiz.tryCampaign',
      { rule: fields.rule, grades: fields.grades, buildings: fields.buildings },
      operator,
    );
    expect(tried).toMatchObject({ isEnough: true, totalMarks: 100 });
    expect(fields.opensAt).toBe(Date.parse('2026-11-23T08:00:00+08:00'));
    const campaignId = await saveCampaign(station, { ...fields, title: '示例常用' });
    expect(await detail(campaignId)).toMatchObject({ state: 'draft', questions: 25, totalMarks: 100, version: 1 });
    expect(await publish(station, campaignId)).toBe(2);
    expect(await comingTitles()).toEqual(['示例常用']);
    await station.must('quiz.withdrawCampaign', { ...key(), campaignId, version: 2, reason: '示例：改期' }, operator);
    expect(await comingTitles()).toEqual([]);
    expect(await detail(campaignId)).toMatchObject({ state: 'withdrawn', withdrawReason: '示例：改期' });
    expect(await save(campaignId, 3, {})).toBe('campaign.withdrawn');
  });

  // Bug: a paper nobody can pass, that nobody can draw, or that nobody can begin is published.
  test('is refused where it cannot work', async () => {
    const { opensAt, closesAt } = openCampaignFields;
    expect(await save(null, 0, { closesAt: opensAt })).toBe('campaign.window-inverted');
    expect(await save(null, 0, { passMark: 101 })).toBe('campaign.pass-too-high');
    const fixed = (...ids: number[]) => ({
      kind: 'fixed' as const,
      questions: ids.map((questionId) => ({ questionId, marks: 50 })),
    });
    expect(await save(null, 0, { rule: fixed(1, 1) })).toBe('campaign.rule-faulty');
    expect(await save(null, 0, { rule: fixed(1, 9_999_999) })).toBe('campaign.rule-faulty');
    const part = { topics: ['equipment' as const], type: 'judge' as const, difficulty: null, count: 60, marks: 2 };
    const tooMany = { kind: 'drawn' as const, parts: [part] };
    const tried = await station.must('quiz.tryCampaign', { rule: tooMany, grades: [], buildings: [] }, operator);
    expect(tried.isEnough).toBe(false);
    expect(tried.available[0]).toBeLessThan(60);
    const campaignId = await saveCampaign(station, { rule: tooMany, title: '示例不足' });
    const publishing = (version: number) =>
      station.refusal('quiz.publishCampaign', { ...key(), campaignId, version }, operator);
    expect(await publishing(1)).toBe('campaign.bank-too-small');
    expect(await save(campaignId, 1, { opensAt: 1, closesAt: 2 })).toBe('none');
    expect(await publishing(1)).toBe('campaign.changed-elsewhere');
    expect(await publishing(2)).toBe('campaign.window-over');
    expect(await save(campaignId, 2, { opensAt, closesAt })).toBe('none');
    expect(await publishing(3)).toBe('none');
    expect(await publishing(4)).toBe('campaign.not-draft');
    const away = { ...key(), campaignId, version: 4, reason: '示例：清理' };
    await station.must('quiz.withdrawCampaign', away, operator);
    expect(await station.refusal('quiz.withdrawCampaign', { ...away, ...key(), version: 5 }, operator)).toBe(
      'campaign.withdrawn',
    );
  });

  // Bug: a draft thrown away stays in the list for ever.
  test('is removed while a draft', async () => {
    const campaignId = await saveCampaign(station, { title: '示例草稿' });
    await station.must('quiz.withdrawCampaign', { ...key(), campaignId, version: 1, reason: '不需要了' }, operator);
    expect(await station.refusal('quiz.campaign', { campaignId }, operator)).toBe('campaign.unknown');
  });

  // Bug: the pass mark is moved after some have been marked by the old one; or nothing can be extended any more.
  test('keeps its paper and pass mark once somebody has begun', async () => {
    const memberId = await addResident(station, { studentNumber: '20269901', name: '示例先' });
    const campaignId = await saveCampaign(station, { title: '示例进行中' });
    await publish(station, campaignId);
    expect(await save(campaignId, 2, { title: '示例进行中', minutes: 30 })).toBe('none');
    await station.must('quiz.begin', { ...key(), who: { by: 'name', memberId }, campaignId });
    const begun = { title: '示例进行中', minutes: 30 };
    expect(await save(campaignId, 3, { ...begun, passMark: 60 })).toBe('campaign.under-way');
    expect(await save(campaignId, 3, { ...begun, buildings: ['1幢'] })).toBe('campaign.under-way');
    const later = openCampaignFields.closesAt + 86_400_000;
    const allowed = { ...begun, title: '示例延长', closesAt: later, attempts: null, showsAnswers: false };
    expect(await save(campaignId, 3, allowed)).toBe('none');
    expect(await detail(campaignId)).toMatchObject({ closesAt: later, attempts: null, attemptsBegun: 1, version: 4 });
    // Handing in still works once it is withdrawn; the story of attempts tells more.
    await station.must(
      'quiz.withdrawCampaign',
      { ...key(), campaignId, version: 4, reason: '示例：提前结束' },
      operator,
    );
    expect(await comingTitles()).toEqual([]);
  });
});

describe('the report', () => {
  let campaignId: CampaignId;
  let ids: MemberId[];

  beforeAll(async () => {
    const people: [number: string, name: string, building: string, room: string, grade: string][] = [
      ['20269001', '甲示例', '测试2幢', '304', '2026级'],
      ['20269002', '乙示例', '测试2幢', '1203', '2026级'],
      ['20269003', '丙示例', '测试2幢', '1299', '2026级'],
      ['20269004', '丁示例', '测试10幢', '101', '2025级'],
      ['20269005', '戊示例', '测试10幢', '', '2025级'],
      // In no building of the campaign, but took it before moving out.
      ['20269006', '己示例', '测试外幢', '101', '2026级'],
      ['20269007', '庚示例', '测试外幢', '102', '2026级'],
      // Left the school years ago.
      ['20159008', '辛示例', '测试2幢', '305', '2015级'],
    ];
    ids = [];
    for (const [studentNumber, name, building, dormRoom, grade] of people) {
      ids.push(
        await addResident(station, {
          studentNumber,
          name,
          building,
          dormRoom,
          grade,
          className: name === '戊示例' ? '=1+1' : '测试2601',
        }),
      );
    }
    campaignId = await saveCampaign(station, { title: '示例/报告', buildings: ['测试2幢', '测试10幢'] });
    await publish(station, campaignId);
    const made = (place: number, number: number, score: number | null, seconds = 60) => ({
      memberId: ids[place]!,
      number,
      score,
      seconds,
    });
    const attempts = [
      // At the pass mark after two below it; the earlier of two equal ones counts.
      made(0, 1, 79, 10),
      made(0, 2, 80, 100),
      made(0, 3, 80, 900),
      // Full marks belong to the last band.
      made(1, 1, 100, 200),
      made(2, 1, 79, 300),
      made(3, 1, null),
      made(5, 1, 10, 401),
    ];
    await station.edit([
      attemptSql(campaignId, attempts),
      `insert into quiz_figure (campaign_id, version_id, shown, right, unanswered, chosen)
        select ${campaignId}, id, 10, case when id = 1 then 2 else 9 end, 1, '[2, 7, 0, 0]' from quiz_version
        where id in (select id from quiz_version where type = 'single' order by id limit 1)
        or id in (select id from quiz_version where type = 'single' order by id limit 1 offset 1)`,
    ]);
  });

  // Bug: whoever moved out after taking it falls out of the sums, so that more took it than were counted.
  // Bug: the best of three counts three times; 80 of 80 has not passed; the middle of an even number is one of the two.
  test('counts everybody once, by the best attempt', async () => {
    const report = await station.must('quiz.report', { campaignId }, operator);
    expect(report.people).toEqual({ invited: 6, took: 4, passed: 2, attempts: 6 });
    expect(report.bands).toEqual([0, 1, 0, 0, 0, 0, 0, 1, 1, 1]);
    expect(report).toMatchObject({ meanScore: 67.25, medianScore: 79.5, meanSeconds: 250 });
    expect(report.grades).toEqual([
      { grade: '2025级', invited: 2, took: 0, passed: 0 },
      { grade: '2026级', invited: 4, took: 4, passed: 2 },
    ]);
    const { campaigns } = await station.must('quiz.campaigns', {}, operator);
    expect(campaigns.find((row) => row.campaignId === campaignId)).toMatchObject({ invited: 6, took: 4, passed: 2 });
  });

  // Bug: room 1203 is on the first floor; building 10 comes before building 2.
  test('tells floors from room numbers', async () => {
    const { buildings } = await station.must('quiz.report', { campaignId }, operator);
    const short = buildings.map(({ building, invited, took, floors }) => ({
      building: `${building} ${took}/${invited}`,
      floors: floors.map(({ floor, took: here, invited: of }) => `${floor}: ${here}/${of}`),
    }));
    expect(short).toEqual([
      { building: '测试2幢 3/3', floors: ['3: 1/1', '12: 2/2'] },
      { building: '测试10幢 0/2', floors: ['1: 0/1', ': 0/1'] },
      { building: '测试外幢 1/1', floors: ['1: 1/1'] },
    ]);
  });

  // Bug: the easiest question is called the hardest; a wrong choice is counted beside another option.
  test('puts the hardest question first', async () => {
    const { questions, topics } = await station.must('quiz.report', { campaignId }, operator);
    expect(questions.map(({ shown, right }) => [shown, right])).toEqual([
      [10, 2],
      [10, 9],
    ]);
    const [hardest] = questions;
    expect(hardest!.options.map(({ chosen }) => chosen)).toEqual([2, 7, 0, 0]);
    expect(hardest!.options.filter(({ isAnswer }) => isAnswer)).toHaveLength(1);
    expect(topics.reduce((sum, { shown }) => sum + shown, 0)).toBe(20);
  });

  // Bug: who has begun and not handed in is lost between 未参加 and 未合格; the kiosk may read the list.
  test('names who is missing, to staff alone', async () => {
    const people = async (
      state: 'all' | 'passed' | 'not-passed' | 'not-taken',
      building: string | null = null,
      text = '',
    ) => {
      const input = { campaignId, state, building, text };
      return (await station.must('quiz.campaignPeople', input, operator)).people.map(({ name }) => name);
    };
    expect(await people('all')).toEqual(['甲示例', '乙示例', '丙示例', '丁示例', '戊示例', '己示例']);
    expect(await people('passed')).toEqual(['甲示例', '乙示例']);
    expect(await people('not-passed')).toEqual(['丙示例', '己示例']);
    expect(await people('not-taken')).toEqual(['丁示例', '戊示例']);
    expect(await people('not-taken', '测试2幢')).toEqual([]);
    expect(await people('all', null, '1203')).toEqual(['乙示例']);
    expect(await people('all', null, '20269003')).toEqual(['丙示例']);
    const page = { campaignId, state: 'all', building: null, text: '', offset: 1, limit: 1 } as const;
    expect(await station.must('quiz.campaignPeople', page, operator)).toMatchObject({
      people: [{ name: '乙示例', best: 100, isPassed: true, attempts: 1, dormRoom: '1203' }],
      total: 6,
    });
    expect(await station.refusal('quiz.campaignPeople', page)).toBe('caller.forbidden');
    expect(await station.refusal('quiz.report', { campaignId })).toBe('caller.forbidden');
  });

  // Bug: a class beginning with = becomes a formula; the title's slash becomes a folder; a sheet lacks somebody.
  test('is exported as a workbook', async () => {
    const { fileName, base64 } = await station.must('quiz.exportCampaign', { campaignId }, operator);
    expect(fileName).toBe('示例 报告-2026-11-22.xlsx');
    const book = read(base64, { type: 'base64' });
    expect(book.SheetNames).toEqual(['成绩', '未参加与未合格', '楼栋楼层', '题目分析']);
    const rows = (name: string, above = 2) =>
      utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1, defval: '' }).slice(above);
    expect(rows('成绩').map((row) => [row[1], row[6], row[7], row[8]])).toEqual([
      ['姓名', '次数', '最高分', '合格'],
      ['甲示例', '3', '80', '是'],
      ['乙示例', '1', '100', '是'],
      ['丙示例', '1', '79', '否'],
      ['己示例', '1', '10', '否'],
    ]);
    expect(rows('未参加与未合格').map((row) => [row[1], row[6]])).toEqual([
      ['姓名', '情况'],
      ['丙示例', '未合格'],
      ['丁示例', '未参加'],
      ['戊示例', '未参加'],
      ['己示例', '未合格'],
    ]);
    expect(rows('楼栋楼层', 3).map((row) => row.join(' '))).toEqual([
      '楼栋 楼层 应参加 参加 参加率 合格 合格率',
      '测试2幢 全楼 3 3 100% 2 66.7%',
      '测试2幢 3 层 1 1 100% 1 100%',
      '测试2幢 12 层 2 2 100% 1 50%',
      '测试10幢 全楼 2 0 0% 0 –',
      '测试10幢 1 层 1 0 0% 0 –',
      '测试10幢 未登记楼层 1 0 0% 0 –',
      '测试外幢 全楼 1 1 100% 0 0%',
      '测试外幢 1 层 1 1 100% 0 0%',
      '合计  6 4 66.7% 2 50%',
    ]);
    const [, hardest] = rows('题目分析', 3);
    expect(hardest!.slice(4, 8)).toEqual(['10', '2', '20%', '1']);
    expect(hardest![10]).toMatch(/（7，70%）$/);
    expect(rows('未参加与未合格').find((row) => row[1] === '戊示例')?.[3]).toBe("'=1+1");
    const formulas = Object.values(book.Sheets)
      .flatMap((sheet) => Object.values(sheet))
      .filter((cell) => cell.f);
    expect(formulas).toEqual([]);
  });

  // Bug: marking again finds nothing because it compares what is stored with itself.
  test('is checked by marking every attempt again', async () => {
    // Their papers are empty and so worth nothing: every score but 0 was written by hand.
    expect(await station.must('quiz.remark', { campaignId }, operator)).toEqual({ attempts: 6, differing: 6 });
    expect(await station.refusal('quiz.remark', { campaignId: 9999 }, operator)).toBe('campaign.unknown');
  });
});
