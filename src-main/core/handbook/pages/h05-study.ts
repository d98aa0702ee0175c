/** H5 学习记录: one box a session, as many empty ones as the last page has room for. */
import type { StudyRecord } from '../../../contract/reading-record.ts';
import type { Block, FormRow } from '../../paper/document.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import { hoursText, itemText } from '../../reading/record/records.service.ts';
import { dayWords, formLeaves, joined, label, row, title, value, type PageMaker } from './page-parts.ts';

const height = 8;
/** 120 characters stand in it. */
const summaryHeight = 24;
/** So that one session is told from the next. */
const gap = 2;

export const studyPage: PageMaker = {
  title: '学习记录',
  records: ({ study }) => study.length,
  leaves: ({ study, zone }) => [
    formLeaves('学习记录', [
      title('学习记录'),
      ...study.flatMap((one): Block[] => [
        { kind: 'form', isKept: true, rows: boxOf(one, zone) },
        { kind: 'space', height: gap },
      ]),
      { kind: 'form', fillsPage: true, gap, rows: emptyBox },
    ]),
  ],
};

const boxOf = (record: StudyRecord, zone: string): FormRow[] =>
  rowsOf({
    day: dayWords(localDateOf(record.startsAt, zone)),
    place: record.roomName,
    hours: hoursText(record.minutes),
    topic: record.title,
    speakers: joined('、', ...new Set([record.host, record.leadReader])),
    books: record.items.map(bookWords).join('；'),
    summary: record.summary,
  });

interface Box {
  readonly day: string;
  readonly place: string;
  readonly hours: string;
  readonly topic: string;
  readonly speakers: string;
  readonly books: string;
  readonly summary: string;
}

const rowsOf = ({ day, place, hours, topic, speakers, books, summary }: Box): FormRow[] => [
  row(
    height,
    label('日　　期', 18),
    value(day, 34),
    label('地　　点', 18),
    value(place, 48),
    label('学时', 14),
    value(hours, 24, 'center'),
  ),
  row(height, label('学习主题', 18), value(topic, 68), label('主讲/领读', 22), value(speakers, 48)),
  row(height, label('书目页码', 18), value(books, 138)),
  row(summaryHeight, label('内容摘要', 18), value(summary, 117), {
    kind: 'writing',
    heading: '记录人',
    text: '',
    weight: 21,
  }),
];

const emptyBox = rowsOf({ day: '', place: '', hours: '', topic: '', speakers: '', books: '', summary: '' });

/** 《示例集》第3～20页 */
function bookWords(item: StudyRecord['items'][number]): string {
  return itemText({ ...item, publisher: '' });
}
