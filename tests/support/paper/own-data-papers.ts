/** 个人信息副本 of an invented person. */
import type { OwnSection } from '../../../src-main/contract/own-data.ts';
import { ownDataPaper } from '../../../src-main/core/own-data/own-data.sheet.ts';
import type { PaperDocument } from '../../../src-main/core/paper/document.ts';
import { speech } from './papers.ts';

const section = (key: string, title: string, heads: readonly string[], rows: readonly string[][]): OwnSection => ({
  key,
  title,
  why: '登记来访，供房间管理与半年一次的考察查阅（示例）。',
  kept: '保留至学期结束后 6 个月',
  heads: [...heads],
  rows: [...rows],
  total: rows.length,
});

const day = (at: number): string =>
  `2026-${String(1 + (at % 11)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;

/** Each record has a mark of its own, 记001 and so on, by which it can be found. */
export const markOf = (kind: string, at: number): string => `${kind}${String(at).padStart(3, '0')}`;

export const ownSections = (visits: number, texts: number): OwnSection[] => [
  section(
    'roster',
    '名册',
    ['学号', '姓名', '性别', '民族', '籍贯', '出生年月', '学院', '班级', '寝室', '政治面貌', '申请入党时间'],
    [
      [
        '20260101',
        '欧阳例',
        '女',
        '汉族',
        '示例省示例市',
        '2005-09',
        '示例学院',
        '软件2301',
        '1幢101',
        '入党积极分子',
        '2025-05-01',
      ],
    ],
  ),
  section('cards', '校园卡', ['卡号', '绑定时间'], [['〔尾号 0017〕', '2026-09-01 10:00']]),
  section(
    'visits',
    '来访记录',
    ['签到', '签退', '房间', '事由', '方式', '记录'],
    Array.from({ length: visits }, (_, at) => [
      `${day(at)} 19:0${at % 10}`,
      at % 7 === 3 ? '' : `${day(at)} 21:10`,
      at % 2 === 0 ? '社区党员之家' : '活动驿站',
      at % 3 === 0 ? '读书分享' : '学习',
      '刷卡',
      markOf('访', at),
    ]),
  ),
  section(
    'reflections',
    '读书心得',
    ['交来时间', '分享会', '正文'],
    Array.from({ length: texts }, (_, at) => [
      `${day(at)} 20:00`,
      `《乡土中国》读书分享会（第${at + 1}期）`,
      `${markOf('文', at)} ${speech.repeat(1 + (at % 6))}`,
    ]),
  ),
  section('codes', '证书', ['证书编号', '结果'], [['A'.repeat(150), '很长的编号也不出格']]),
  section('loans', '借书', ['书名', '借出', '归还'], []),
];

export const ownDataSheet = (visits: number, texts: number, more: Partial<OwnSection> = {}): PaperDocument =>
  ownDataPaper({
    person: '欧阳例 · 软件2301 · 20260101',
    at: Date.parse('2026-11-22T09:00:00+08:00'),
    sections: ownSections(visits, texts).map((one) => (one.key === 'visits' ? { ...one, ...more } : one)),
    stationName: '163党群服务站',
    contact: '学生社区办公室，示例公寓101',
    noticeVersion: '2026-11-6',
    zone: 'Asia/Shanghai',
  });
