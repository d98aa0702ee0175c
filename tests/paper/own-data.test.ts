/** 个人信息副本: all of it on paper, as it looks and as it reads. */
import { describe, expect, it } from 'vitest';
import { differenceFrom, tolerance } from '../support/paper/compare-pictures.ts';
import { mm } from '../support/paper/geometry.ts';
import { markOf, ownDataSheet, ownSections } from '../support/paper/own-data-papers.ts';
import { drawn, speech } from '../support/paper/papers.ts';
import { checkWithQpdf, pagesOf, picturesOf, squeezed, textOf, wordsOf } from '../support/paper/read-pdf.ts';

const dotsPerInch = 60;

describe('the copy of all that is held on somebody', () => {
  it.each([1, 2])('looks as it did on page %i', async (page) => {
    const { pdf } = await drawn(ownDataSheet(30, 3));
    const [seen] = picturesOf(pdf, dotsPerInch, page);
    expect(differenceFrom(`own-data-${page}`, seen!)).toBeLessThan(tolerance);
  });

  // Bug: rows after the first page are left out, long texts are cut, or an empty kind is not named at all.
  it('holds every record once and each text whole over forty pages', async () => {
    const { pdf, pages, missing } = await drawn(ownDataSheet(700, 60));
    expect(missing).toEqual([]);
    expect(pages).toBeGreaterThan(40);
    const text = textOf(pdf);
    for (const [kind, count] of [
      ['访', 700],
      ['文', 60],
    ] as const) {
      for (let at = 0; at < count; at += 1) expect(text.split(markOf(kind, at))).toHaveLength(2);
    }
    expect(text.split(squeezed(speech.slice(0, 40))).length - 1).toBe(210);
    for (const { title, kept, heads, total } of ownSections(700, 60)) {
      expect(text).toContain(`${title}${total}${squeezed(kept)}`);
      if (total > 0) for (const head of heads) expect(text).toContain(head);
    }
    expect(checkWithQpdf(pdf)).toContain('No syntax or stream encoding errors');
  });

  // Bug: it says that these are all when the newest two hundred alone are there.
  it('says where it shows a part', async () => {
    const text = squeezed(pagesOf((await drawn(ownDataSheet(5, 0, { total: 900 }))).pdf).join(''));
    expect(text).toContain('以上为最近5条，共900条');
    expect(text).not.toContain('读书心得（0条）');
  });

  // Bug: a number without a break runs over the edge of its column.
  it('stays within the margins', async () => {
    const words = wordsOf((await drawn(ownDataSheet(40, 4))).pdf);
    expect(words.filter(({ left, right }) => left < mm(20) - 1 || right > mm(190) + 1)).toEqual([]);
  });
});
