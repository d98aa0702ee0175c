/** 安全检查用表: one line a room of a building, to fill in by hand while walking. */
import { checkPoints } from '../../contract/inspections.ts';
import type { PaperDocument } from '../paper/document.ts';
import { shortPointWords } from './inspection-words.ts';
import { footOf, type Issuer, type PaperMark } from './inspection.sheet.ts';

export interface RoundContent {
  readonly building: string;
  /** Local day. */
  readonly on: string;
  readonly rooms: readonly { readonly dormRoom: string; readonly recheckOn: string | null }[];
}

/** 违规 above 电器, so that the columns are narrow. */
const inTwo = (words: string): string => (words.length === 4 ? `${words.slice(0, 2)}\n${words.slice(2)}` : words);

const columns = [
  { heading: '序号', weight: 5, align: 'center' },
  { heading: '寝室', weight: 10, align: 'center' },
  ...checkPoints.map((point) => ({ heading: inTwo(shortPointWords[point]), weight: 6, align: 'center' }) as const),
  { heading: '得分', weight: 6, align: 'center' },
  { heading: '备注', weight: 20, align: 'left' },
  { heading: '寝室成员签名', weight: 13, align: 'left' },
] as const;

/** For rooms the roster does not know. */
const emptyRows = 4;

export const roundTitle = ({ building, on }: RoundContent): string => `安全检查用表 ${building} ${on}`;

export const roundPaper = (content: RoundContent, mark: PaperMark, issuer: Issuer): PaperDocument => ({
  title: roundTitle(content),
  author: issuer.stationName,
  orientation: 'landscape',
  style: 'form',
  foot: footOf(issuer, mark),
  watermark: null,
  blocks: [
    { kind: 'title', text: `${content.building} 寝室安全检查用表` },
    {
      kind: 'facts',
      rows: [
        [
          { label: '日期', value: content.on, labelWeight: 2, valueWeight: 5 },
          { label: '寝室', value: `${content.rooms.length} 间`, labelWeight: 2, valueWeight: 4 },
          { label: '检查人', value: '', labelWeight: 2, valueWeight: 10 },
        ],
      ],
    },
    {
      kind: 'text',
      text: '填写：合格画“√”，有问题画“×”并在备注写明扣分和情况，未查留空。得分 = 100 − 扣分合计，最低 0 分。常用扣分：违规电器 30、私拉电线 25、床上充电 20、吸烟明火 40、通道堵塞 20、消防设施 30、门锁财物 10、卫生 0–30。',
      indent: false,
      size: 'small',
      align: 'left',
    },
    {
      kind: 'table',
      columns,
      rows: content.rooms.map(({ dormRoom, recheckOn }, place) => [
        String(place + 1),
        dormRoom,
        ...checkPoints.map(() => ''),
        '',
        recheckOn === null ? '' : `复查 ${recheckOn}`,
        '',
      ]),
      emptyRows,
      countsEmpty: true,
      rowHeight: 9,
    },
  ],
});
