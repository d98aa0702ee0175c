/** 交接清单: what is handed over, ticked one by one, signed by both sides. */
import { chineseNumber } from '../kernel/chinese-number.ts';
import type { Assembly } from '../../contract/assembly.ts';
import type { Fact, PaperDocument } from '../paper/document.ts';
import { localDateOf, timeOfDayOf } from '../kernel/local-time.ts';
import { dayText, footOf, kindWords, type Issuer, type PaperMark } from './assembly-words.ts';

const columns = [
  { heading: '序号', weight: 6, align: 'center' },
  { heading: '类别', weight: 9, align: 'center' },
  { heading: '物品与事项', weight: 33, align: 'left' },
  { heading: '数量', weight: 8, align: 'center' },
  { heading: '已交', weight: 7, align: 'center' },
  { heading: '交接时间', weight: 15, align: 'center' },
  { heading: '备注', weight: 22, align: 'left' },
] as const;

/** Lines left to write on by hand. */
const emptyRows = 4;

const pair = (one: readonly [string, string], other: readonly [string, string]): readonly Fact[] =>
  [one, other].map(([label, value]) => ({ label, value, labelWeight: 4, valueWeight: 8 }));

export const handOverTitle = ({ number, handOverOn }: Assembly): string =>
  `交接清单 第${chineseNumber(number)}届 ${handOverOn}`;

const momentText = (at: number, zone: string): string => `${localDateOf(at, zone).slice(5)} ${timeOfDayOf(at, zone)}`;

export function handOverPaper(assembly: Assembly, mark: PaperMark, issuer: Issuer): PaperDocument {
  const { items, title, number, handOverOn } = assembly;
  const handed = items.filter(({ handedAt }) => handedAt !== null).length;
  return {
    title: handOverTitle(assembly),
    author: issuer.stationName,
    orientation: 'portrait',
    style: 'form',
    foot: footOf(issuer, mark),
    watermark: assembly.step === 'cancelled' ? '已取消' : null,
    blocks: [
      { kind: 'title', text: '交接清单', under: title },
      {
        kind: 'facts',
        rows: [
          pair(['接任届次', `第${chineseNumber(number)}届`], ['交接日期', dayText(handOverOn)]),
          pair(['应交', `${items.length} 项`], ['已交', `${handed} 项`]),
        ],
      },
      { kind: 'space', height: 3 },
      {
        kind: 'table',
        columns,
        rows: items.map(({ kind, what, count, handedAt, note }, place) => [
          String(place + 1),
          kindWords[kind],
          what,
          String(count),
          // No bundled font has a ticked box.
          handedAt === null ? '□' : '■',
          handedAt === null ? '' : momentText(handedAt, issuer.zone),
          note,
        ]),
        emptyRows,
        countsEmpty: true,
        rowHeight: 9,
      },
      {
        kind: 'text',
        text: '本站不经手现金。未交的项目须在备注写明原因和办理期限。本清单一式两份，移交、接收双方各存一份。',
        indent: false,
        size: 'small',
        align: 'left',
      },
      { kind: 'space', height: 4 },
      { kind: 'signatures', labels: ['移交人', '接收人', '监交人'], hasDate: true },
    ],
  };
}
