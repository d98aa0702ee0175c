/** A handbook of about 24 pages as the engine is handed it, of invented people. Other ways to make it draw the same. */
import type { Block, PaperDocument, Section } from '../../../src-main/core/paper/document.ts';
import {
  assessment,
  day,
  label,
  opinion,
  pairs,
  report,
  row,
  talk,
  value,
  words,
  type Part,
} from './handbook-forms.ts';

const log = (
  columns: readonly (readonly [string, number])[],
  rows: number,
  of: (place: number) => string[],
): Block => ({
  kind: 'table',
  columns: columns.map(([heading, weight]) => ({ heading, weight, align: weight > 5 ? 'left' : 'center' })),
  rows: Array.from({ length: rows }, (_, place) => of(place)),
  emptyRows: 0,
  fillsPage: true,
  rowHeight: 9,
});

const steps = ['递交入党申请书', '党组织派人谈话', '推荐和确定入党积极分子', '上级党委备案', '指定培养联系人'];

function parts(name: string): Part[] {
  return [
    {
      label: 'H1',
      name: '使用说明',
      more: { layout: 'text', startsOn: 'odd' },
      blocks: [
        { kind: 'title', text: '使用说明' },
        { kind: 'heading', level: 1, text: '一、填写' },
        { kind: 'text', indent: true, text: words(0, 300) },
        { kind: 'heading', level: 2, text: '（一）保管' },
        { kind: 'text', indent: true, text: words(31, 620) },
      ],
    },
    {
      label: 'H2',
      name: '基本情况',
      blocks: [
        { kind: 'title', text: '基本情况' },
        {
          kind: 'form',
          photo: { rows: 4, text: '贴照片处' },
          rows: [
            pairs(['姓名', name], ['性别', '女']),
            pairs(['民族', '汉族'], ['籍贯', '示例省示例市']),
            pairs(['出生年月', '2006年01月'], ['职务', '层长']),
            row(label('学院专业班级'), value('示例学院软件工程2026级1班', 17)),
            pairs(['申请日期', '2026-03-01'], ['确定日期', '2026-10-12']),
            {
              height: 40,
              grows: true,
              cells: [{ kind: 'writing', heading: '奖惩情况', text: words(0, 80), weight: 1 }],
            },
          ],
        },
      ],
    },
    {
      label: 'H3',
      name: '经历',
      blocks: [
        { kind: 'title', text: '本人经历' },
        { kind: 'lines', count: 0, lineHeight: 10, fillPage: true },
      ],
    },
    {
      label: 'H5',
      name: '学习记录',
      blocks: [
        { kind: 'title', text: '学习记录' },
        log(
          [
            ['日期', 6.5],
            ['地点', 4.5],
            ['主题与书目', 7],
            ['学时', 2.4],
            ['摘要', 16],
            ['记录人', 4],
          ],
          9,
          (at) => [day(at), '党员之家', `《示例书》第${at + 1}章`, '2', words(at * 3, 50 + (at % 6) * 9), ''],
        ),
      ],
    },
    {
      label: 'H6',
      name: '活动与志愿服务',
      blocks: [
        { kind: 'title', text: '活动与志愿服务' },
        log(
          [
            ['日期', 6.5],
            ['活动', 12],
            ['角色', 4],
            ['时数', 3],
            ['盖章', 4],
          ],
          18,
          (at) => [day(at), `示例志愿服务第${at + 1}期`, '参加者', '1.5', ''],
        ),
      ],
    },
    ...[0, 1, 2, 3, 4].map(talk),
    ...[0, 1, 2, 3].map(report),
    ...[0, 1].map(assessment),
    {
      label: 'H10',
      name: '安全教育成绩',
      blocks: [
        { kind: 'title', text: '安全教育成绩' },
        log(
          [
            ['测验', 9],
            ['题库', 4],
            ['日期', 6.5],
            ['得分', 3],
            ['合格线', 3],
            ['次数', 3],
            ['证书号', 6],
          ],
          6,
          (at) => [`示例测验${at + 1}`, 'v3', day(at), String(80 + at), '80', '1', `ZS-2026-0000${at}`],
        ),
      ],
    },
    {
      label: 'H14',
      name: '支部意见',
      blocks: [
        { kind: 'title', text: '发展意见' },
        {
          kind: 'form',
          rows: [
            opinion('支部委员会意见', '示例支部'),
            opinion('党总支意见', '示例总支'),
            opinion('上级党委意见', '示例党委'),
          ],
        },
      ],
    },
    {
      label: 'H15',
      name: '清单',
      blocks: [
        { kind: 'title', text: '材料清单' },
        log(
          [
            ['序号', 2],
            ['步骤', 10],
            ['完成', 2],
            ['日期', 6.5],
            ['材料', 3],
          ],
          25,
          (at) => [
            String(at + 1),
            steps[at % steps.length] ?? '',
            at < 9 ? '☑' : '☐',
            at < 9 ? day(at) : '',
            at < 9 ? '☑' : '☐',
          ],
        ),
      ],
    },
  ];
}

const cover = (name: string, book: string): Section => ({
  heading: '',
  outline: { text: '封面', level: 1 },
  layout: 'text',
  orientation: 'portrait',
  startsOn: 'odd',
  foot: null,
  blocks: [
    { kind: 'space', height: 50 },
    { kind: 'title', text: '入党积极分子学习和谈话手册' },
    { kind: 'space', height: 60 },
    ...[`姓　　名：${name}`, '支　　部：示例支部', `编　　号：${book}`].map((text): Block => ({
      kind: 'text',
      text,
      indent: false,
      align: 'center',
    })),
  ],
});

/** `place` makes one book differ from another. */
export function handbookFor(place: number): PaperDocument {
  const name = `欧阳示例${place}`;
  const book = `SC-2026-${String(place + 1).padStart(4, '0')}`;
  const sections = parts(name).map((part, at): Section => ({
    heading: part.name,
    outline: { text: part.name, level: 1 },
    layout: 'form',
    orientation: 'portrait',
    startsOn: 'any',
    foot: {
      book,
      label: part.label,
      record: `JL-2026-${String(at + 1).padStart(6, '0')}`,
      isReprint: false,
      code: `${book}-${at}`,
    },
    blocks: part.blocks,
    ...part.more,
  }));
  return {
    title: `学习和谈话手册 ${name}`,
    author: '示例服务站',
    orientation: 'portrait',
    style: 'handbook',
    foot: { left: '', right: '' },
    watermark: null,
    blocks: [],
    sections: [cover(name, book), ...sections],
  };
}
