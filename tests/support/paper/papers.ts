/** Papers of invented people, as the slices hand them over. */
import type { Block, PaperDocument, Picture } from '../../../src-main/core/paper/document.ts';
import { paperService } from '../../../src-main/core/paper/paper.service.ts';
import { inProcessPaper } from './in-process-paper.ts';

export const madeAt = Date.parse('2026-11-22T09:00:00+08:00');

export function paperOf(blocks: readonly Block[], more: Partial<PaperDocument> = {}): PaperDocument {
  return {
    title: '测试用纸',
    author: '163党群服务站',
    orientation: 'portrait',
    style: 'form',
    foot: { left: '163党群服务站', right: 'CS-2026-000001' },
    watermark: null,
    blocks,
    ...more,
  };
}

const paper = paperService(inProcessPaper(), { now: () => madeAt });
export const drawn = (document: PaperDocument) => paper.make(document);

/** Names of 1 and 30 characters, with ·, beyond the first plane, and ordinary ones. */
export const rareNames = ['张', '买买提·示例', '㐂䶮示例', '欧阳例', '阿不都热西提·买买提明·示例'.padEnd(30, '示例')];

const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰春梅鑫宇浩然子轩梓涵欣怡';
export const nameOf = (index: number): string =>
  rareNames[index] ?? `测${given[index % given.length]}${given[(index * 13 + 5) % given.length]}`;

export const signInTable = (rows: number, emptyRows = 5): Block => ({
  kind: 'table',
  columns: [
    { heading: '序号', weight: 1.1, align: 'center' },
    { heading: '姓名', weight: 2.6, align: 'left' },
    { heading: '学号', weight: 2, align: 'center' },
    { heading: '班级', weight: 3, align: 'left' },
    { heading: '签到时间', weight: 1.8, align: 'center' },
    { heading: '签名', weight: 3, align: 'left' },
  ],
  rows: Array.from({ length: rows }, (_, index) => [
    String(index + 1),
    nameOf(index),
    String(20260101 + index),
    `软件2026级${(index % 8) + 1}班`,
    index % 11 === 0 ? '19:12 迟到' : `18:5${index % 10}`,
    '',
  ]),
  emptyRows,
  rowHeight: 8,
});

export const signIn = (rows: number): PaperDocument =>
  paperOf([
    { kind: 'title', text: '数字化读书分享会签到表', under: '《乡土中国》读书分享会（第3期）' },
    {
      kind: 'facts',
      rows: [
        [
          { label: '时间', value: '2026年11月22日 19:00–21:00', labelWeight: 2, valueWeight: 6 },
          { label: '地点', value: '社区党员之家', labelWeight: 2, valueWeight: 6 },
        ],
        [{ label: '书目', value: '《乡土中国》费孝通，第12–48页', labelWeight: 2, valueWeight: 14 }],
      ],
    },
    { kind: 'space', height: 4 },
    signInTable(rows),
    { kind: 'signatures', labels: ['主持人', '记录人'], hasDate: true },
  ]);

export const speech =
  '会议指出，读书分享会是学习的重要抓手。与会同学围绕《乡土中国》第三章“差序格局”展开讨论，认为作者提出的概念至今仍有解释力——' +
  '它说明了人情社会的运行逻辑……同时，也有同学提出不同看法：在城市化率达到65.2%的今天，“陌生人社会”已经形成，Wi-Fi、5G、AI等新技术' +
  '正在重塑人与人之间的关系（参见公报）。';

export const minutes = (pictures: readonly Picture[], attendees = 80): PaperDocument =>
  paperOf(
    [
      { kind: 'title', text: '关于《乡土中国》读书分享会的会议记录', under: '（2026年第12期）' },
      {
        kind: 'facts',
        rows: [
          [
            { label: '主持', value: '张测试', labelWeight: 2, valueWeight: 6 },
            { label: '记录', value: '欧阳例', labelWeight: 2, valueWeight: 6 },
          ],
          [
            {
              label: '出席',
              value: Array.from({ length: attendees }, (_, index) => nameOf(index)).join('、'),
              labelWeight: 2,
              valueWeight: 14,
            },
          ],
        ],
      },
      { kind: 'heading', level: 1, text: '一、领读' },
      { kind: 'text', indent: true, text: [speech, speech].join('\n') },
      { kind: 'heading', level: 1, text: '二、发言要点' },
      ...Array.from({ length: 5 }, (_, index): Block[] => [
        { kind: 'heading', level: 2, text: `（${'一二三四五'[index]}）${nameOf(index + 10)}` },
        { kind: 'text', indent: true, text: speech.slice(index * 9) },
      ]).flat(),
      { kind: 'heading', level: 1, text: '三、现场照片' },
      { kind: 'pictures', perRow: 2, pictures },
      { kind: 'signatures', labels: ['主持人', '记录人'], hasDate: true },
    ],
    { style: 'official', watermark: '草稿', foot: { left: '163党群服务站', right: 'JL-2026-000007' } },
  );

export const slips = (): PaperDocument =>
  paperOf([
    { kind: 'title', text: '读书心得' },
    {
      kind: 'facts',
      rows: [
        [
          { label: '姓名', value: '欧阳例', labelWeight: 2, valueWeight: 4 },
          { label: '学号', value: '20260101', labelWeight: 2, valueWeight: 4 },
        ],
      ],
    },
    { kind: 'code', text: 'XD-2026-000031', size: 26, beside: ['心得编号 XD-2026-000031', '请在线内书写'] },
    { kind: 'heading', level: 1, text: '心得' },
    { kind: 'lines', count: 0, lineHeight: 9, fillPage: true },
    { kind: 'pageBreak' },
    {
      kind: 'stickers',
      perRow: 3,
      height: 30,
      stickers: Array.from({ length: 7 }, (_, index) => ({
        code: `BK-2026-00000${index}`,
        label: `BK-2026-00000${index}`,
        lines: ['乡土中国', '费孝通', '163党群服务站 图书角'],
      })),
    },
  ]);
