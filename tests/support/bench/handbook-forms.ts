/** Pages of a handbook of invented people: forms. */
import type { Block, FormCell, FormRow, Section } from '../../../src-main/core/paper/document.ts';

const said =
  '示例同学谈到，读书不在于多，而在于“慢”：先把原文读完，再把疑问写下来——有人想到65.2%这样的数字……也有人不同意，' +
  '认为Wi-Fi改变了人与人的往来（见摘抄）。联系人建议：从身边的小事做起，按时参加值班，把“为什么入党”想清楚、写明白。';
export const words = (from: number, length: number): string =>
  Array.from({ length: Math.ceil((from + length) / said.length) }, () => said)
    .join('')
    .slice(from, from + length);

export const label = (text: string, weight = 3): FormCell => ({ kind: 'label', text, weight });
export const value = (text: string, weight = 7): FormCell => ({ kind: 'value', text, weight });
export const row = (...cells: FormCell[]): FormRow => ({ height: 10, cells });
export const pairs = (...texts: readonly (readonly [string, string])[]): FormRow =>
  row(...texts.flatMap(([name, said]) => [label(name), value(said)]));
export const day = (place: number): string =>
  `2026-${String((place % 12) + 1).padStart(2, '0')}-${String((place % 27) + 1).padStart(2, '0')}`;

export interface Part {
  readonly label: string;
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly more?: Partial<Section>;
}

export const talk = (place: number): Part => ({
  label: 'H7',
  name: '谈话记录',
  blocks: [
    { kind: 'title', text: '谈话记录' },
    {
      kind: 'form',
      rows: [
        pairs(['谈话时间', `${day(place * 3)} 19:00`], ['谈话地点', '社区党员之家']),
        pairs(['谈话人', `测试联系人${place + 1}`], ['谈话对象', '欧阳示例']),
        row(label('谈话方式'), value('☑ 个别谈话　☐ 集体谈话', 17)),
        {
          height: 90,
          grows: true,
          cells: [
            label('谈话内容'),
            { kind: 'writing', heading: '', text: words(place * 7, 360 + (place % 3) * 160), indent: true, weight: 17 },
          ],
        },
        {
          height: 50,
          cells: [
            label('建议'),
            {
              kind: 'writing',
              heading: '',
              text: words(place * 11, 110),
              indent: true,
              sign: { labels: ['谈话人', '谈话对象'], hasDate: true },
              weight: 17,
            },
          ],
        },
      ],
    },
  ],
});

export const report = (place: number): Part => ({
  label: 'H8',
  name: '思想汇报',
  blocks: [
    { kind: 'title', text: '思想汇报登记' },
    {
      kind: 'form',
      rows: [
        pairs(['季度', `2026Q${place + 1}`], ['提交日期', day(place * 3)]),
        row(label('题目'), value(`《示例书》学习体会之${place + 1}`, 17)),
        {
          height: 60,
          grows: true,
          cells: [
            { kind: 'writing', heading: '摘要与摘抄', text: words(place, 300), ruled: 9, indent: true, weight: 1 },
          ],
        },
        {
          height: 40,
          cells: [
            {
              kind: 'writing',
              heading: '联系人评语',
              text: words(place * 5, 90),
              sign: { labels: ['联系人'], hasDate: true },
              weight: 1,
            },
          ],
        },
      ],
    },
  ],
});

export const assessment = (place: number): Part => ({
  label: 'H9',
  name: '半年考察',
  blocks: [
    { kind: 'title', text: '半年考察表', under: `（2026年${place === 0 ? '上' : '下'}半年）` },
    {
      kind: 'form',
      rows: [
        ...['政治觉悟', '道德品质', '现实表现', '群众意见', '公寓表现'].map((name, at): FormRow => ({
          height: 18,
          cells: [label(name), { kind: 'writing', heading: '', text: words(at * 9, 62), weight: 17 }],
        })),
        {
          height: 45,
          grows: true,
          cells: [
            { kind: 'label', text: '联系人意见', isUpright: true, weight: 1 },
            {
              kind: 'writing',
              heading: '',
              text: words(3, 100),
              sign: { labels: ['联系人'], hasDate: true },
              weight: 17,
            },
          ],
        },
        {
          height: 62,
          cells: [
            { kind: 'label', text: '支部意见', isUpright: true, weight: 1 },
            {
              kind: 'writing',
              heading: '',
              text: '同意。',
              sign: { labels: ['支部书记'], hasDate: true, seal: '' },
              weight: 17,
            },
          ],
        },
      ],
    },
  ],
});

export const opinion = (name: string, seal: string): FormRow => ({
  height: 66,
  cells: [
    { kind: 'label', text: name, isUpright: true, weight: 1 },
    { kind: 'writing', heading: '', text: '', sign: { labels: ['签名'], hasDate: true, seal }, weight: 15 },
  ],
});
