/** 个人信息副本: all that is held on one person, for that person (《个人信息保护法》第四十五条). */
import type { OwnSection } from '../../contract/own-data.ts';
import { localDateOf, timeOfDayOf } from '../kernel/local-time.ts';
import type { Block, Fact, PaperDocument } from '../paper/document.ts';
import { columnWeights } from './column-weights.ts';

export interface OwnDataContent {
  readonly person: string;
  readonly at: number;
  /** With all their rows. */
  readonly sections: readonly OwnSection[];
  readonly stationName: string;
  readonly contact: string;
  /** Of the privacy notice in use. */
  readonly noticeVersion: string;
  readonly zone: string;
}

export const ownDataTitle = '个人信息副本';
const fontSize = 9;

const fact = (label: string, value: string, valueWeight: number): Fact => ({
  label,
  value,
  labelWeight: 3,
  valueWeight,
});
const wide = (label: string, value: string): readonly Fact[] => [fact(label, value, 17)];
const small = (text: string, staysWithNext = false): Block => ({
  kind: 'text',
  text,
  indent: false,
  size: 'small',
  align: 'left',
  staysWithNext,
});

/** One record of a person is read as a form, label by label; several are a table. */
function recordsOf({ heads, rows }: OwnSection): Block {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined && heads.length > 2) {
    const facts = heads.map((head, at) => fact(head, only[at] ?? '', 7));
    const pairs = facts.flatMap((one, at) => {
      if (at % 2 === 1) return [];
      const other = facts[at + 1];
      return [other === undefined ? [{ ...one, valueWeight: 17 }] : [one, other]];
    });
    return { kind: 'facts', rows: pairs };
  }
  const weights = columnWeights(heads, rows);
  return {
    kind: 'table',
    columns: heads.map((heading, at) => ({ heading, weight: weights[at] ?? 1, align: 'left' })),
    rows,
    emptyRows: 0,
    rowHeight: 7,
    fontSize,
  };
}

function sectionBlocks(section: OwnSection, place: number): readonly Block[] {
  const { title, why, kept, rows, total } = section;
  const isPart = rows.length < total;
  return [
    { kind: 'heading', level: 1, text: `${place + 1}. ${title}（${total} 条）` },
    small(`用途：${why}`, true),
    small(`保存期限：${kept}`, true),
    recordsOf(section),
    ...(isPart ? [small(`以上为最近 ${rows.length} 条，共 ${total} 条。`)] : []),
  ];
}

export function ownDataPaper(content: OwnDataContent): PaperDocument {
  const { person, at, sections, stationName, contact, noticeVersion, zone } = content;
  const held = sections.filter(({ total }) => total > 0);
  const list = ['类别', '条数', '保存期限'].map((heading, column) => ({
    heading,
    weight: [5, 2, 9][column] ?? 1,
    align: column === 1 ? ('center' as const) : ('left' as const),
  }));
  return {
    title: ownDataTitle,
    author: stationName,
    orientation: 'portrait',
    style: 'form',
    foot: { left: stationName, right: `${ownDataTitle} 仅供本人` },
    watermark: null,
    blocks: [
      { kind: 'title', text: ownDataTitle, under: '依据《个人信息保护法》第四十五条，应本人请求提供' },
      {
        kind: 'facts',
        rows: [
          wide('本人', person),
          [
            fact('制作时间', `${localDateOf(at, zone)} ${timeOfDayOf(at, zone)}`, 7),
            fact('告知版本', noticeVersion, 7),
          ],
          wide('提供单位', stationName),
          wide('联系处', contact),
        ],
      },
      { kind: 'space', height: 3 },
      small('下表是本站保存的全部类别。个人密码和 PIN 只存无法还原的摘要，不能列出。没有记录的类别只在表中列出。'),
      {
        kind: 'table',
        columns: list,
        rows: sections.map(({ title, total, kept }) => [title, String(total), kept]),
        emptyRows: 0,
        rowHeight: 7,
        fontSize,
      },
      ...held.flatMap(sectionBlocks),
      { kind: 'heading', level: 1, text: '本人的权利' },
      small(
        '可以要求更正、补充或删除以上信息，也可以撤回同意：在终端刷卡、输入个人密码后选“更正与删除”或“同意事项”，或向值班员提出。值班员在期限内答复；不予更正或删除的，说明理由。',
      ),
    ],
  };
}
