/** The report of a campaign, and the bars in it. */
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { BarFill } from '../../src-main/core/paper/document.ts';
import { campaignReport, report } from '../support/paper/campaign-report.ts';
import { differenceFrom, tolerance } from '../support/paper/compare-pictures.ts';
import { drawn, paperOf } from '../support/paper/papers.ts';
import { pagesOf, picturesOf, textOf, wordsOf } from '../support/paper/read-pdf.ts';

const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

describe('the report', () => {
  it('looks as it did', async () => {
    const { pdf } = await drawn(campaignReport());
    for (const page of [1, 2]) {
      const [seen] = picturesOf(pdf, 60, page);
      expect(differenceFrom(`campaign-report-${page}`, seen!)).toBeLessThan(tolerance);
    }
  });

  // Bug: a share is of the wrong whole; more than ten questions make a book of it; somebody is named.
  it('says what was counted', async () => {
    const { pdf, missing } = await drawn(campaignReport());
    expect(missing).toEqual([]);
    const all = textOf(pdf);
    for (const said of [
      '应参加330人',
      '已参加130人（39.4%），共201次',
      '合格90人（占参加69.2%）',
      '平均分84.5，中位数88',
      '平均用时10分05秒',
      '测验尚未截止',
      '130/160人，81.3%',
      '示例苑1幢3层403382.5%2369.7%',
      '合计33013039.4%9069.2%',
      '90–100分50人，38.5%',
      '报警0%（0/100）',
      '编号CB-2026-000001',
    ]) {
      expect(all).toContain(said);
    }
    expect(all).toContain('示例题10');
    expect(all).not.toContain('示例题11');
    expect(pagesOf(pdf).at(-1)).toContain('安督部：');
  });

  // Bug: nobody came, and the paper has bars of NaN or fails to be drawn.
  it('is drawn of nothing, too', async () => {
    const { pdf } = await drawn(
      campaignReport({
        people: { invited: 0, took: 0, passed: 0, attempts: 0 },
        buildings: [],
        bands: Array.from({ length: 10 }, () => 0),
        meanScore: null,
        medianScore: null,
        meanSeconds: null,
        topics: [],
        questions: [],
      }),
    );
    expect(textOf(pdf).split('暂无数据').length - 1).toBe(5);
    expect(textOf(pdf)).not.toMatch(/NaN|undefined|Infinity/u);
  });

  // Bug: a whole building's table or chart of forty bars runs off the page.
  it('goes over pages with many buildings', async () => {
    const many = Array.from({ length: 40 }, (_, place) => ({
      ...report.buildings[0]!,
      building: `示例${place + 1}幢`,
    }));
    const { pdf, pages } = await drawn(campaignReport({ buildings: many }));
    expect(pages).toBeGreaterThan(6);
    const lowest = Math.max(
      ...wordsOf(pdf)
        .filter(({ text }) => text.includes('幢'))
        .map(({ bottom }) => bottom),
    );
    expect(lowest).toBeLessThan(mm(278));
  });
});

describe('bars', () => {
  /** Share of dark pixels in the box given in millimetres from the upper left of the page. */
  function darkness(png: Buffer, left: number, top: number, width: number, height: number): number {
    const { data, width: pixels } = PNG.sync.read(png);
    const at = (millimetres: number) => Math.round((millimetres / 25.4) * dotsPerInch);
    let dark = 0;
    let all = 0;
    for (let y = at(top); y < at(top + height); y += 1) {
      for (let x = at(left); x < at(left + width); x += 1) {
        all += 1;
        if ((data[(y * pixels + x) * 4] ?? 255) < 128) dark += 1;
      }
    }
    return dark / all;
  }
  const dotsPerInch = 120;
  const bar = (value: number, fill: BarFill) => ({ label: '甲', parts: [{ value, fill }], note: '注' });

  // Bug: hatched, black and empty look alike in print, or a bar is as long as another of half its value.
  it('are as long as their values, and told apart without a colour', async () => {
    const bars = [bar(100, 'solid'), bar(50, 'solid'), bar(100, 'hatched'), bar(100, 'empty'), bar(500, 'solid')];
    const { pdf } = await drawn(paperOf([{ kind: 'bars', full: 100, bars }]));
    const [png] = picturesOf(pdf, dotsPerInch, 1);
    // A page of 170 mm: names 34, bars 95.2; rows of 7 from 20 mm down, bars 4 high in their middle.
    const start = 20 + 34;
    const row = (place: number) => 20 + 7 * place + 2.2;
    const inBar = (place: number, from: number) => darkness(png!, start + from, row(place), 40, 2.6);
    expect(inBar(0, 2)).toBeGreaterThan(0.98);
    expect(inBar(0, 52)).toBeGreaterThan(0.98);
    expect(inBar(1, 2)).toBeGreaterThan(0.98);
    expect(inBar(1, 56)).toBeLessThan(0.02);
    expect(inBar(2, 2)).toBeGreaterThan(0.05);
    expect(inBar(2, 2)).toBeLessThan(0.6);
    expect(inBar(3, 2)).toBeLessThan(0.02);
    // Bug: a value above the scale runs over its figure and off the paper.
    expect(darkness(png!, start + 95.6, row(4), 1.4, 2.6)).toBeLessThan(0.02);
  });
});
