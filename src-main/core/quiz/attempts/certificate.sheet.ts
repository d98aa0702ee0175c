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
    foot: { left: stationName, right: mark.isReprint ? `编号 ${number}　重印` : `编号 ${number}` },
    watermark: null,
    blocks: [
      { kind: 'title', text: '安全知识测验合格证' },
      {
        kind: 'facts',
        rowHeight: 13,
        rows: [
          [fact('姓名', name), fact('学号', studentNumber)],
          [fact('班级', className), fact('合格日期', dayText(passedOn))],
          [wide('测验', campaignTitle)],
          [fact('成绩', `${score} 分（满分 ${totalMarks} 分）`), fact('合格线', `${passMark} 分`)],
        ],
      },
      { kind: 'space', height: 6 },
      { kind: 'text', indent: true, text: '经安全知识测验，成绩合格，特发此证。' },
      { kind: 'space', height: 6 },
      {
        kind: 'code',
        text: codeText,
        size: 26,
        label: number,
        beside: [`核验码 ${codeText.slice(-8)}`, '由值班员在服务站扫描此码，或输入编号与核验码，即可核验真伪。'],
      },
    ],
  };
}
