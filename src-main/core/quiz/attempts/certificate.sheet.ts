/** 安全知识测验合格证: one page, to be sealed by the station and signed by the person. */
import type { Certificate } from '../../../contract/quiz-campaigns.ts';
import type { Fact, PaperDocument } from '../../paper/document.ts';

/** Structurally the Mark of the printing slice. */
export interface PaperMark {
  readonly number: string | null;
  readonly isReprint: boolean;
}

export interface CertificateContent {
  readonly certificate: Certificate;
  /** What the square code says. */
  readonly codeText: string;
  readonly stationName: string;
}

const fact = (label: string, value: string): Fact => ({ label, value, labelWeight: 3, valueWeight: 8 });
const wide = (label: string, value: string): Fact => ({ label, value, labelWeight: 3, valueWeight: 19 });

/** 2026 年 11 月 22 日 */
const dayText = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
};

export const certificateTitle = ({ name, campaignTitle }: Certificate): string => `合格证 ${name} 《${campaignTitle}》`;

export function certificatePaper(content: CertificateContent, mark: PaperMark): PaperDocument {
  const { certificate, codeText, stationName } = content;
  const { number, name, studentNumber, className, campaignTitle, score, totalMarks, passMark, passedOn } = certificate;
  return {
    title: certificateTitle(certificate),
    author: stationName,
    orientation: 'portrait',
    style: 'official',
    foot: { left: stationName, right: `编号 ${number}${mark.isReprint ? '　重印' : ''}`, hidesPageNumber: true },
    watermark: null,
    blocks: [
      { kind: 'title', text: '安全知识测验合格证', under: `编号　${number}` },
      {
        kind: 'facts',
        rowHeight: 12,
        rows: [
          [wide('姓名', name)],
          [fact('学号', studentNumber), fact('合格日期', dayText(passedOn))],
          [wide('班级', className)],
          [wide('测验', campaignTitle)],
          [fact('成绩', `${score} 分（满分 ${totalMarks} 分）`), fact('合格线', `${passMark} 分`)],
        ],
      },
      { kind: 'space', height: 4 },
      { kind: 'text', indent: true, text: '经安全知识测验，成绩合格，特发此证。' },
      { kind: 'space', height: 4 },
      {
        kind: 'code',
        text: codeText,
        size: 24,
        label: codeText,
        beside: ['由值班员在服务站扫描此码或输入上面的编号，即可核验。'],
      },
      { kind: 'seal', signer: '学生签名', unit: stationName },
    ],
  };
}
