/** 心得 sheets: one page for each attendee, known again by its number. */
import type { PaperDocument, Block } from '../../paper/document.ts';
import { dayText } from '../reading-words.ts';
import { pair, paperOf, sheetTitle, wide, withSeries, type Issuer, type PaperMark } from './sheet-parts.ts';

export interface ReflectionContent {
  readonly session: { readonly title: string; readonly series: string; readonly startsAt: number };
  /** Epoch ms of the last moment; NULL while the session is not over. */
  readonly until: number | null;
  readonly sheets: readonly {
    readonly name: string;
    readonly studentNumber: string;
    readonly className: string;
    readonly sheetNumber: string;
  }[];
}

export function reflectionPaper(content: ReflectionContent, mark: PaperMark, issuer: Issuer): PaperDocument {
  return paperOf({
    title: sheetTitle('心得', content.session, issuer.zone),
    style: 'form',
    mark,
    issuer,
    blocks: content.sheets.flatMap((sheet, place): Block[] => [
      ...(place === 0 ? [] : [{ kind: 'pageBreak' } as const]),
      ...sheetBlocks(content, sheet, issuer.zone),
    ]),
  });
}

function sheetBlocks(
  { session, until }: ReflectionContent,
  sheet: ReflectionContent['sheets'][number],
  zone: string,
): Block[] {
  return [
    { kind: 'title', text: '读书分享会心得' },
    {
      kind: 'facts',
      rows: [
        pair(['姓名', sheet.name], ['学号', sheet.studentNumber]),
        pair(['班级', sheet.className], ['日期', dayText(session.startsAt, zone)]),
        wide('主题', withSeries(session)),
      ],
    },
    { kind: 'space', height: 4 },
    {
      kind: 'code',
      text: sheet.sheetNumber,
      size: 24,
      label: sheet.sheetNumber,
      beside: [
        until === null ? '请在分享会结束后七日内交回。' : `请在七日内交回，最晚 ${dayText(until, zone)}。`,
        '在服务站屏幕上选“心得”，扫描此码或输入编号，再把本页交给值班员。',
      ],
    },
    { kind: 'space', height: 4 },
    { kind: 'lines', count: 20, lineHeight: 10, fillPage: true },
  ];
}
