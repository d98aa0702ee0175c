/** The certificate of a safety quiz. After a wanted change see pictures.test.ts. */
import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../src-main/contract/quiz-campaigns.ts';
import { certificatePaper } from '../../src-main/core/quiz/attempts/certificate.sheet.ts';
import { differenceFrom, tolerance } from '../support/paper/compare-pictures.ts';
import { drawn, rareNames } from '../support/paper/papers.ts';
import { codesOf } from '../support/paper/read-codes.ts';
import { picturesOf, squeezed, textOf, wordsOf } from '../support/paper/read-pdf.ts';

const codeText = 'AQ-2026-000123-7KMQ4XT0';
const passed: Certificate = {
  number: 'AQ-2026-000123',
  memberId: null,
  name: '欧阳示例',
  studentNumber: '20260101',
  className: '日语2601',
  campaignTitle: '宿舍防火防盗安全知识测验',
  score: 96,
  totalMarks: 100,
  passMark: 90,
  passedOn: '2026-11-22',
  issuedAt: 0,
};
const made = (certificate: Partial<Certificate> = {}, isReprint = false, stationName = '163党群服务站') =>
  drawn(
    certificatePaper(
      { certificate: { ...passed, ...certificate }, codeText, stationName },
      { number: passed.number, isReprint },
    ),
  );

describe('a certificate', () => {
  it('looks as it did', async () => {
    const { pdf, pages } = await made();
    expect(pages).toBe(1);
    const [seen] = picturesOf(pdf, 60, 1);
    expect(differenceFrom('certificate-1', seen!)).toBeLessThan(tolerance);
  });

  it('carries its number and code, to be scanned and to be typed', async () => {
    const { pdf } = await made();
    expect(codesOf(pdf)).toEqual([codeText]);
    const text = textOf(pdf);
    for (const said of [codeText, '编号AQ-2026-000123', '96分（满分100分）', '90分', '2026年11月22日', '（盖章）']) {
      expect(text).toContain(squeezed(said));
    }
    expect(text).not.toContain('重印');
    expect(textOf((await made({}, true)).pdf)).toContain('重印');
  });

  // Bug: the longest name, class, title or station name pushes the seal to a page of its own.
  it.each([rareNames[0]!, rareNames.at(-1)!])(
    'is one page for %s, signed lower left and sealed lower right',
    async (name) => {
      const long = {
        name,
        className: '示例专业'.repeat(15),
        campaignTitle: '示例测验'.repeat(15),
        studentNumber: '2'.repeat(20),
      };
      const { pdf, pages, missing } = await made(long, true, '示例大学学生社区'.repeat(5));
      expect(pages).toBe(1);
      expect(missing).toEqual([]);
      expect(textOf(pdf)).toContain(squeezed(name));
      const words = wordsOf(pdf);
      const [signature, seal] = ['签名', '盖章'].map((said) => words.find(({ text }) => text.includes(said))!);
      expect(signature!.right).toBeLessThan(210);
      expect(seal!.left).toBeGreaterThan(350);
      for (const { top } of [signature!, seal!]) expect(top).toBeGreaterThan(600);
      expect(codesOf(pdf)).toEqual([codeText]);
    },
  );
});
