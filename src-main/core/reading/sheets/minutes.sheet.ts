/** 会议记录 in the look of an official paper (GB/T 9704-2012). */
import { chineseNumber } from '../../kernel/chinese-number.ts';
import type { Attendee } from '../../../contract/reading.ts';
import type { MinutesBody, SessionEdition } from '../../../contract/reading-record.ts';
import { timeOfDayOf } from '../../kernel/local-time.ts';
import type { Block, PaperDocument, Picture } from '../../paper/document.ts';
import { dayText, itemText, timesText } from '../reading-words.ts';
import { pair, paperOf, sheetTitle, wide, withSeries, type Issuer, type PaperMark } from './sheet-parts.ts';

/** An edition, or what there is before the first: no number, nobody who made it. */
export interface MinutesContent extends Pick<
  SessionEdition,
  'title' | 'series' | 'roomName' | 'startsAt' | 'endsAt' | 'leadReader' | 'items' | 'minutes' | 'attendees'
> {
  readonly host: SessionEdition['host'] | null;
  readonly edition: Pick<SessionEdition, 'edition' | 'madeAt' | 'madeBy' | 'reason'> | null;
  readonly pictures: readonly Picture[];
}

interface Part {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

const body = (text: string): Block => ({ kind: 'text', text, indent: true });
const bodyBefore = (text: string, next: string): Block => ({
  kind: 'text',
  text,
  indent: true,
  staysWithNext: next.trim() !== '',
});
/** Blank lines typed between paragraphs would stand as empty paragraphs. */
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

export function minutesPaper(content: MinutesContent, mark: PaperMark, issuer: Issuer): PaperDocument {
  const { items, minutes, attendees, pictures } = content;
  const parts: readonly Part[] = [
    { heading: '阅读书目', blocks: items.map((item, place) => body(`${place + 1}．${itemText(item)}`)) },
    { heading: '发言要点', blocks: minutes.speakers.flatMap(spoken) },
    { heading: '摘抄', blocks: minutes.excerpts.flatMap(excerpted) },
    { heading: '问答', blocks: minutes.questions.flatMap(asked) },
    { heading: '小结', blocks: minutes.summary.trim() === '' ? [] : [body(paragraphs(minutes.summary))] },
    { heading: '现场照片', blocks: pictures.length === 0 ? [] : [{ kind: 'pictures', perRow: 2, pictures }] },
    { heading: '出席名单', blocks: attendees.length === 0 ? [] : [list(attendees, issuer.zone)] },
  ];
  return paperOf({
    title: sheetTitle('会议记录', content, issuer.zone),
    style: 'official',
    mark,
    issuer,
    isDraft: content.edition === null,
    blocks: [
      { kind: 'title', text: '读书分享会记录' },
      { kind: 'facts', rows: factsOf(content, issuer.zone) },
      { kind: 'space', height: 4 },
      ...parts
        .filter((part) => part.blocks.length > 0)
        .flatMap((part, place): Block[] => [
          { kind: 'heading', level: 1, text: `${chineseNumber(place + 1)}、${part.heading}` },
          ...part.blocks,
        ]),
      { kind: 'signatures', labels: ['主持人', '记录人'], hasDate: true },
    ],
  });
}

function factsOf(content: MinutesContent, zone: string) {
  const { attendees, minutes, edition } = content;
  const guests = attendees.filter((one) => one.memberId === null).length;
  const late = attendees.filter((one) => one.lateMinutes > 0).length;
  const early = attendees.filter((one) => one.leftEarly).length;
  return [
    wide('主题', withSeries(content)),
    wide('时间', timesText(content.startsAt, content.endsAt, zone)),
    pair(['地点', content.roomName], ['主持', content.host?.name ?? '']),
    pair(['领读', content.leadReader?.name ?? ''], ['记录', minutes.recorder?.name ?? '']),
    pair(
      ['出席', `${attendees.length} 人${guests === 0 ? '' : `（访客 ${guests} 人）`}`],
      ['迟到早退', `迟到 ${late} 人，早退 ${early} 人`],
    ),
    ...(edition === null || edition.edition === 1
      ? []
      : [
          wide(
            '版次',
            `第 ${edition.edition} 版，${edition.madeBy}更正于${dayText(edition.madeAt, zone)}，原因：${edition.reason ?? ''}`,
          ),
        ]),
  ];
}

function spoken({ who, seconds, keyPoints }: MinutesBody['speakers'][number], place: number): Block[] {
  const time = seconds === 0 ? '' : seconds < 60 ? '（不足 1 分钟）' : `（${Math.floor(seconds / 60)} 分钟）`;
  return [
    { kind: 'heading', level: 2, text: `（${chineseNumber(place + 1)}）${who.name}${time}` },
    ...(keyPoints.trim() === '' ? [] : [body(paragraphs(keyPoints))]),
  ];
}

function excerpted({ text, source }: MinutesBody['excerpts'][number]): Block[] {
  if (text.trim() === '') return [];
  const from: Block = { kind: 'text', text: `——${source.trim()}`, indent: false, align: 'right' };
  return [bodyBefore(paragraphs(text), source), ...(source.trim() === '' ? [] : [from])];
}

const asked = ({ question, answer }: MinutesBody['questions'][number]): Block[] => [
  ...(question.trim() === '' ? [] : [bodyBefore(`问：${paragraphs(question)}`, answer)]),
  ...(answer.trim() === '' ? [] : [body(`答：${paragraphs(answer)}`)]),
];

const list = (attendees: readonly Attendee[], zone: string): Block => ({
  kind: 'table',
  columns: [
    { heading: '序号', weight: 7, align: 'center' },
    { heading: '姓名', weight: 17, align: 'left' },
    { heading: '学号', weight: 17, align: 'left' },
    { heading: '班级', weight: 17, align: 'left' },
    { heading: '到场', weight: 10, align: 'center' },
    { heading: '分钟', weight: 8, align: 'right' },
    { heading: '备注', weight: 18, align: 'left' },
  ],
  rows: attendees.map((one, place) => [
    String(place + 1),
    one.name,
    one.studentNumber,
    one.memberId === null ? '访客' : one.className,
    timeOfDayOf(one.arrivedAt, zone),
    String(one.minutes),
    remark(one),
  ]),
  emptyRows: 0,
  rowHeight: 8,
  fontSize: 10.5,
});

/** 迟到 12 分钟，早退 */
export const remark = ({ lateMinutes, leftEarly }: Pick<Attendee, 'lateMinutes' | 'leftEarly'>): string =>
  [lateMinutes > 0 ? `迟到 ${lateMinutes} 分钟` : '', leftEarly ? '早退' : ''].filter((part) => part !== '').join('，');
