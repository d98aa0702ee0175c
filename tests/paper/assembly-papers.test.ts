/** 换届选举结果 and 交接清单, as they look and as they read. */
import { describe, expect, it } from 'vitest';
import { assemblyOf, handOverSheet, resultSheet } from '../support/paper/assembly-papers.ts';
import { differenceFrom, tolerance } from '../support/paper/compare-pictures.ts';
import { drawn } from '../support/paper/papers.ts';
import { pagesOf, picturesOf, squeezed, wordsOf } from '../support/paper/read-pdf.ts';

const dotsPerInch = 60;
const { rounds, candidates } = assemblyOf();
/** One candidate a post, as most stations have it. */
const few = candidates.filter(({ outcome }) => outcome === 'elected');
const oneRound = assemblyOf({
  candidates: few,
  rounds: rounds.slice(0, 1).map(({ ballots, votes }) => ({
    ballots,
    votes: votes.filter(({ candidateId }) => few.some((one) => one.candidateId === candidateId)),
  })),
});

const textOf = async (paper: ReturnType<typeof resultSheet>) => squeezed(pagesOf((await drawn(paper)).pdf).join(''));

/** All are there, in this order. */
function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const place = text.indexOf(part, from);
    expect(place, part).toBeGreaterThanOrEqual(0);
    from = place + part.length;
  }
}

describe('papers of 换届', () => {
  it.each([
    ['assembly-result', resultSheet(assemblyOf()), 1],
    ['assembly-result', resultSheet(assemblyOf()), 2],
    ['hand-over', handOverSheet(assemblyOf()), 1],
  ])('%s looks as it did, page %#', async (name, paper, page) => {
    const { pdf } = await drawn(paper);
    const [seen] = picturesOf(pdf, dotsPerInch, page);
    expect(differenceFrom(`${name}-${page}`, seen!)).toBeLessThan(tolerance);
  });

  // Bug: the sheet leaves out a count of the minutes, shows one round's votes for another's, or marks the wrong one elected.
  it('the result says what was counted, round by round, and who is elected', async () => {
    expectInOrder(await textOf(resultSheet(assemblyOf())), [
      '换届选举结果',
      '第四届学生社区党群服务站换届大会',
      '2026年12月5日',
      '社区党员之家',
      '应到人数16人实到人数15人',
      '（9票）',
      '第1轮投票发出选票15张收回选票15张无效票1张有效票14张',
      '1121再投',
      '1211■当选',
      '2111未当选',
      '第2轮投票发出选票15张收回选票14张无效票0张有效票14张',
      '941■当选',
      '491未当选',
      '当选人',
      '综合办（应选1名）',
      '文体部（应选2名）',
      '（空缺1名）',
      '主持人：',
      '监票人：',
      '计票人：',
      'HJ-2026-000001',
    ]);
  });

  // Bug: votes nobody has confirmed, or of an assembly given up, look like a result.
  it('says when it is no result', () => {
    expect(resultSheet(assemblyOf({ step: 'ballot' })).watermark).toBe('草稿');
    expect(resultSheet(assemblyOf({ step: 'cancelled' })).watermark).toBe('已取消');
    expect(resultSheet(assemblyOf({ step: 'done' })).watermark).toBeNull();
  });

  // Bug: the signatures stand on a page of their own, or run off the paper; one round needs two pages.
  it('one round fits a page, with room for signatures and seal', async () => {
    const { pdf, pages, missing } = await drawn(resultSheet(oneRound));
    expect([pages, missing]).toEqual([1, []]);
    const lowest = Math.max(
      ...wordsOf(pdf)
        .filter(({ text }) => text.includes('计票人'))
        .map(({ bottom }) => bottom),
    );
    expect(lowest).toBeLessThan((277 * 72) / 25.4);
  });

  // Bug: what was not handed over looks as if it were, or its reason is lost.
  it('the list says what was handed over, when, and why not', async () => {
    expectInOrder(await textOf(handOverSheet(assemblyOf())), [
      '交接清单',
      '应交11项已交10项',
      '1钥匙社区党员之家钥匙2■12-0616:20',
      '3钥匙活动驿站钥匙2□示例：一把在维修，12月10日前补交',
      '4簿册签到与来访登记簿1■12-0616:23',
      '本站不经手现金',
      '移交人：',
      '接收人：',
      'JJ-2026-000001',
    ]);
  });
});
