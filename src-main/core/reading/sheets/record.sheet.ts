/** 学习记录: a page of the handbook for each attendee. */
import type { StudyRecord } from '../../../contract/reading-record.ts';
import type { Block, Fact, PaperDocument } from '../../paper/document.ts';
import { remark } from './minutes.sheet.ts';
import { dayText, hoursText, pagesText, titleText } from '../reading-words.ts';
import { pair, paperOf, sheetTitle, wide, type Issuer, type PaperMark } from './sheet-parts.ts';

export interface RecordSlip {
  readonly name: string;
  readonly studentNumber: string;
  readonly className: string;
  readonly record: StudyRecord;
}

/** Millimetres: a form one writes on. */
const rowHeight = 11;
/** Room for the summary, printed or by hand. */
const summaryHeight = 80;

export function recordPaper(slips: readonly RecordSlip[], mark: PaperMark, issuer: Issuer): PaperDocument {
  const [first] = slips;
  const who = slips.length === 1 && first ? `学习记录 ${first.name}` : '学习记录';
  return paperOf({
    title: first ? sheetTitle(who, first.record, issuer.zone) : who,
    style: 'form',
    mark,
    issuer,
    blocks: slips.flatMap((slip, place): Block[] => [
      ...(place === 0 ? [] : [{ kind: 'pageBreak' } as const]),
      ...slipBlocks(slip, issuer.zone),
    ]),
  });
}

function slipBlocks({ name, studentNumber, className, record }: RecordSlip, zone: string): Block[] {
  const remarks = remark(record);
  return [
    { kind: 'title', text: '学习记录', under: '读书分享会' },
    {
      kind: 'facts',
      rowHeight,
      rows: [
        pair(['姓名', name], ['学号', studentNumber]),
        pair(['班级', className], ['日期', dayText(record.startsAt, zone)]),
        pair(['地点', record.roomName], ['学时', `${hoursText(record.minutes)}（${record.minutes} 分钟）`]),
        wide('主题', record.title),
        ...record.items.map(itemRow),
        pair(['主持', record.host], ['领读', record.leadReader]),
        ...(remarks === '' ? [] : [wide('备注', remarks)]),
        wide('记录人', record.recorder),
      ],
    },
    { kind: 'facts', rowHeight: summaryHeight, rows: [wide('内容摘要', record.summary)] },
    { kind: 'signatures', labels: ['记录人'], hasDate: true },
  ];
}

const itemRow = (item: StudyRecord['items'][number]): readonly Fact[] => [
  {
    label: item.kind === 'book' ? '书目' : '文章',
    value: [titleText(item.title), item.author, item.publisher].filter((part) => part !== '').join('，'),
    labelWeight: 3,
    valueWeight: 10,
  },
  {
    label: '页码',
    value: pagesText(item) || (item.kind === 'book' ? '全书' : '全文'),
    labelWeight: 3,
    valueWeight: 4,
  },
];
