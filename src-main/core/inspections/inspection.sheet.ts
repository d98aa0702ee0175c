/** 寝室安全检查记录: one room, to be signed by who looked and who lives there. */
import type { Finding, InspectionDetail } from '../../contract/inspections.ts';
import type { Block, Fact, PaperDocument, Picture } from '../paper/document.ts';
import { momentText, pointWords } from './inspection-words.ts';

export interface Issuer {
  readonly stationName: string;
  readonly zone: string;
}

/** Structurally the Mark of the printing slice. */
export interface PaperMark {
  readonly number: string | null;
  readonly isReprint: boolean;
}

export interface InspectionContent extends Omit<InspectionDetail, 'photos'> {
  readonly pictures: readonly Picture[];
}

const columns = [
  { heading: '序号', weight: 6, align: 'center' },
  { heading: '检查项目', weight: 20, align: 'left' },
  { heading: '合格', weight: 7, align: 'center' },
  { heading: '有问题', weight: 8, align: 'center' },
  { heading: '未查', weight: 7, align: 'center' },
  { heading: '扣分', weight: 7, align: 'center' },
  { heading: '说明', weight: 40, align: 'left' },
] as const;

const recheckColumns = [
  { heading: '复查时间', weight: 20, align: 'center' },
  { heading: '结果', weight: 14, align: 'center' },
  { heading: '说明', weight: 34, align: 'left' },
  { heading: '复查人', weight: 16, align: 'left' },
  { heading: '下次复查', weight: 16, align: 'center' },
] as const;

/** No bundled font has a ticked box. */
const ticked = (is: boolean): string => (is ? '■' : '□');

const rowOf = ({ point, verdict, deducted, note }: Finding, place: number): string[] => [
  String(place + 1),
  pointWords[point],
  ticked(verdict === 'fine'),
  ticked(verdict === 'problem'),
  ticked(verdict === 'not-seen'),
  deducted > 0 ? String(deducted) : '',
  note,
];

const wide = (label: string, value: string): readonly Fact[] => [{ label, value, labelWeight: 3, valueWeight: 17 }];
const pair = (one: readonly [string, string], other: readonly [string, string]): readonly Fact[] =>
  [one, other].map(([label, value]) => ({ label, value, labelWeight: 3, valueWeight: 7 }));

export const footOf = (issuer: Issuer, mark: PaperMark): PaperDocument['foot'] => ({
  left: issuer.stationName,
  right: [mark.number === null ? '' : `编号 ${mark.number}`, mark.isReprint ? '重印' : '']
    .filter((part) => part !== '')
    .join('  '),
});

export const inspectionTitle = ({ building, dormRoom, inspectedAt }: InspectionContent, zone: string): string =>
  `安全检查记录 ${building}${dormRoom} ${momentText(inspectedAt, zone).slice(0, 10)}`;

/** Lines left for rechecks by hand. */
const emptyRechecks = 2;

export function inspectionPaper(content: InspectionContent, mark: PaperMark, issuer: Issuer): PaperDocument {
  const { zone } = issuer;
  const pictures: Block[] =
    content.pictures.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: '照片' },
          { kind: 'pictures', perRow: 2, pictures: content.pictures },
        ];
  const rechecks: Block[] =
    content.recheckOn === null && content.rechecks.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: recheckColumns,
            rows: content.rechecks.map(({ at, isCured, note, by, nextOn }) => [
              momentText(at, zone),
              isCured ? '已整改' : '未整改',
              note,
              by,
              nextOn ?? '',
            ]),
            emptyRows: emptyRechecks,
            rowHeight: 9,
          },
        ];
  return {
    title: inspectionTitle(content, zone),
    author: issuer.stationName,
    orientation: 'portrait',
    style: 'form',
    foot: footOf(issuer, mark),
    watermark: content.voidReason === null ? null : '作废',
    blocks: [
      { kind: 'title', text: '寝室安全检查记录' },
      {
        kind: 'facts',
        rows: [
          pair(['楼栋', content.building], ['寝室', content.dormRoom]),
          pair(['检查时间', momentText(content.inspectedAt, zone)], ['得分', `${content.score} 分（满分 100 分）`]),
          wide('检查人', content.inspectors.map(({ name }) => name).join('、')),
          ...(content.voidReason === null ? [] : [wide('作废原因', content.voidReason)]),
        ],
      },
      { kind: 'space', height: 3 },
      { kind: 'table', columns, rows: content.findings.map(rowOf), emptyRows: 0, rowHeight: 8 },
      { kind: 'space', height: 3 },
      { kind: 'facts', rows: [wide('备注', content.remark)], rowHeight: 14 },
      { kind: 'heading', level: 1, text: '复查' },
      { kind: 'facts', rows: [wide('复查日期', content.recheckOn ?? '不需复查')] },
      ...rechecks,
      { kind: 'signatures', labels: ['检查人', '寝室成员'], hasDate: true },
      // Last, so that what is signed stands on the page of its signatures.
      ...pictures,
    ],
  };
}
