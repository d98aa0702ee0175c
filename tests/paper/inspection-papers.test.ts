/** The record of an inspection and the sheet for a round, as they look and as they read. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src-main/core/paper/document.ts';
import { differenceFrom, tolerance } from '../support/paper/compare-pictures.ts';
import { content, inspection, round } from '../support/paper/inspection-papers.ts';
import { drawn } from '../support/paper/papers.ts';
import { pagesOf, picturesOf, squeezed } from '../support/paper/read-pdf.ts';

const dotsPerInch = 60;

/** Plain, so that it is the same from any encoder. */
async function picture(width: number, height: number, index: number): Promise<Picture> {
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#8a98a5' } })
    .jpeg()
    .toBuffer();
  return { jpeg: new Uint8Array(jpeg), width, height, caption: `图${index} 示例插座` };
}
const pictures = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, place) => picture(place % 3 === 1 ? 300 : 400, 300, place + 1)));

describe('papers of an inspection', () => {
  it.each([
    ['inspection', 1],
    ['inspection-round', 1],
    ['inspection-round', 2],
  ])('%s %i looks as it did', async (name, page) => {
    const { pdf } = await drawn(name === 'inspection' ? inspection(await pictures(2)) : round(20));
    const [seen] = picturesOf(pdf, dotsPerInch, page);
    expect(differenceFrom(`${name}-${page}`, seen!)).toBeLessThan(tolerance);
  });

  // Bug: a box no font has, or a name of 60 characters run over the edge.
  it('takes six pictures and the longest texts without losing a character', async () => {
    const name = '阿不都热西提·买买提明·示例'.padEnd(60, '示例');
    const paper = inspection(await pictures(6), {
      building: '示例楼'.repeat(13),
      dormRoom: '9'.repeat(20),
      inspectors: Array.from({ length: 6 }, () => ({ memberId: null, name })),
      findings: content.findings.map((one) => ({ ...one, note: '很长的说明'.repeat(40) })),
      remark: '很长的备注'.repeat(100),
    });
    const { pdf, missing } = await drawn(paper);
    const text = squeezed(pagesOf(pdf).join(''));
    expect(missing).toEqual([]);
    expect(text.split('阿不都热西提').length - 1).toBe(6);
    expect(text.split('■').length - 1).toBe(8);
    for (let index = 1; index <= 6; index++) expect(text).toContain(`图${index}示例插座`);
  });

  // Bug: a record struck out looks like one that stands.
  it('says that it was struck out, and why', async () => {
    const { pdf } = await drawn(inspection([], { voidReason: '示例：记错寝室' }));
    expect(squeezed(pagesOf(pdf).join(''))).toMatch(/作废原因示例：记错寝室/);
  });

  // Bug: the second page of a round has columns nobody can name.
  it('repeats the head of a round and counts the lines on', async () => {
    const { pdf, pages } = await drawn(round(60));
    const texts = pagesOf(pdf).map(squeezed);
    expect(pages).toBeGreaterThan(2);
    for (const text of texts) expect(text).toContain('违规电器');
    expect(texts.at(-1)).toContain('64');
  });
});
