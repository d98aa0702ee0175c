/** 公示 and the slip for opinions, as they look and as they read. */
import { describe, expect, it } from 'vitest';
import { differenceFrom, tolerance } from '../support/paper/compare-pictures.ts';
import { feedbackSheet, noticeOf, noticeSheet } from '../support/paper/notice-papers.ts';
import { drawn } from '../support/paper/papers.ts';
import { pagesOf, picturesOf, squeezed } from '../support/paper/read-pdf.ts';

const dotsPerInch = 60;

describe('papers of a notice', () => {
  it.each([
    ['notice', noticeSheet(noticeOf(3)), 1],
    ['notice-long', noticeSheet(noticeOf(30)), 2],
    ['notice-feedback', feedbackSheet(noticeOf(1)), 1],
  ])('%s looks as it did', async (name, paper, page) => {
    const { pdf } = await drawn(paper);
    const [seen] = picturesOf(pdf, dotsPerInch, page);
    expect(differenceFrom(`${name}-${page}`, seen!)).toBeLessThan(tolerance);
  });

  // Bug: the paper leaves something out that the rules ask for, or says more of a person than it may.
  it('says what a 公示 has to say, in reading order, and no more of anybody', async () => {
    const { pdf, pages, missing } = await drawn(noticeSheet(noticeOf(2)));
    expect([pages, missing]).toEqual([1, []]);
    const text = squeezed(pagesOf(pdf).join(''));
    const [from, to] = ['2026年11月20日', '2026年11月26日'];
    const parts = [
      '关于拟列为发展对象人员的公示',
      '根据《中国共产党发展党员工作细则》第十三条和支部委员会研究意见，拟将下列2名同志列为发展对象，现予公示。',
      '序号姓名性别出生年月班级申请入党时间确定为积极分子时间',
      '2005.09日语23012024.102025.11',
      `公示时间：${from}至${to}，共5个工作日。`,
      '受理意见：支部组织委员，示例公寓101室，工作日9:00—17:00。',
      '中共示例学院学生社区第一支部委员会（盖章）',
      from,
      'GS-2026-000003',
    ];
    const places = parts.map((part) => text.lastIndexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).not.toContain('2024.10.08');
  });

  // Bug: who applies to be an activist is said to be one; a provisional end looks certain; a withdrawn paper looks valid.
  it('differs by kind, by calendar and by state', async () => {
    const activist = squeezed(pagesOf((await drawn(noticeSheet(noticeOf(2, { kind: 'activist' })))).pdf).join(''));
    expect(activist).toContain('关于拟确定为入党积极分子人员的公示');
    expect(activist).not.toContain('确定为积极分子时间');
    const open = noticeOf(2, { isProvisional: true });
    for (const paper of [noticeSheet(open), feedbackSheet(open)]) {
      expect(squeezed(pagesOf((await drawn(paper)).pdf).join(''))).toContain('暂定');
    }
    expect(noticeSheet(noticeOf(2, { state: 'withdrawn' })).watermark).toBe('已撤下');
    expect(noticeSheet(noticeOf(2), true).foot.right).toContain('重印');
  });

  // Bug: somebody of sixty is lost at the turn of a page, or the columns have no heading there.
  it('sixty people keep their line, each page its heading', async () => {
    const { pdf, missing } = await drawn(noticeSheet(noticeOf(60)));
    const texts = pagesOf(pdf).map(squeezed);
    expect(missing).toEqual([]);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.join('').split('2024.102025.11').length - 1).toBe(60);
    for (const text of texts.filter((one) => one.includes('2025.11'))) expect(text).toContain('确定为积极分子时间');
  });

  // Bug: the seal stands alone on a page without a word of what it seals.
  it.each([10, 16, 17, 18, 30])('of %i people it is sealed below its words', async (people) => {
    const last = squeezed(pagesOf((await drawn(noticeSheet(noticeOf(people)))).pdf).at(-1)!);
    expect(last).toContain('（盖章）');
    expect(last).toContain('受理意见');
  });

  // Bug: the slip does not say what it is about, or where and until when it is to be handed in.
  it('the slip tells what it is about, and where it goes', async () => {
    const { pdf, pages } = await drawn(feedbackSheet(noticeOf(2)));
    expect(pages).toBe(1);
    const text = squeezed(pagesOf(pdf).join(''));
    for (const part of [
      '公示意见反馈单',
      '关于拟列为发展对象人员的公示',
      '2026年11月20日至2026年11月26日',
      '交到支部组织委员，示例公寓101室',
      '截止2026年11月26日',
      '反映人：',
      'GF-2026-000003',
    ]) {
      expect(text).toContain(part);
    }
  });
});
