import type { Clock } from '../kernel/clock.ts';
import { localDateOf, timeOfDayOf } from '../kernel/local-time.ts';
import type { Block, PaperDocument } from '../paper/document.ts';
import type { Sheet } from './sheets.ts';

/** Of a portrait A4 page between the margins of the style `form`, in centimetres. */
const widthCm = 17;

const ruler: Block = {
  kind: 'table',
  columns: Array.from({ length: widthCm }, (_, at) => ({
    heading: String(at + 1),
    weight: 1,
    align: 'right' as const,
  })),
  rows: [],
  emptyRows: 1,
  rowHeight: 10,
  fontSize: 7,
};

/** 打印测试页: whether a printer keeps size, margins, faces and fine lines. Never numbered. */
export function testPageSheet(stationName: string, clock: Clock): Sheet {
  const now = clock.now();
  const time = `${localDateOf(now, clock.timeZone)} ${timeOfDayOf(now, clock.timeZone)}`;
  const fact = (label: string, value: string) => ({ label, value, labelWeight: 1, valueWeight: 3 });
  const draw = (): PaperDocument => ({
    title: `打印测试页 ${time}`,
    author: stationName,
    orientation: 'portrait',
    style: 'form',
    foot: { left: stationName, right: time },
    watermark: null,
    blocks: [
      { kind: 'title', text: '打印测试页', under: 'Printer test page' },
      {
        kind: 'facts',
        rows: [
          [fact('服务站', stationName), fact('打印时间', time)],
          [fact('纸张', 'A4（210 × 297 毫米），纵向'), fact('页边距', '上下左右各 20 毫米')],
        ],
      },
      { kind: 'space', height: 4 },
      { kind: 'heading', level: 1, text: '横向标尺：每格 10 毫米，共 170 毫米' },
      ruler,
      {
        kind: 'text',
        indent: false,
        size: 'small',
        text: '若量得的宽度不是 170 毫米，请在打印机设置中选择“实际大小”，不要“适合页面”。',
      },
      { kind: 'space', height: 4 },
      { kind: 'heading', level: 1, text: '字体：这一行是黑体' },
      { kind: 'heading', level: 2, text: '这一行是加粗的宋体' },
      {
        kind: 'text',
        indent: true,
        text: '这一段是正文。天地玄黄，宇宙洪荒；日月盈昃，辰宿列张。“引号”、《书名号》（括号）与间隔号（买买提·示例）各占其位，行首不见逗号、句号。0123456789 ABC abc。生僻字：㛃、龘、镕。',
      },
      { kind: 'space', height: 4 },
      { kind: 'heading', level: 1, text: '纵向标尺：线距 10 毫米' },
      { kind: 'lines', count: 6, lineHeight: 10 },
      { kind: 'space', height: 4 },
      {
        kind: 'code',
        text: `STATION163 ${time}`,
        size: 25,
        beside: ['二维码：边长 25 毫米，四角分明、能被扫描即为清晰。', '页脚应完整可见，四边文字不应被裁去。'],
      },
    ],
  });
  return { title: `打印测试页 ${time}`, subject: null, draw };
}
