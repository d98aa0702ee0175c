/** 签到表: who came, who is expected, and lines to sign on by hand. */
import type { Attendee, SessionDetail } from '../../../contract/reading.ts';
import { timeOfDayOf } from '../../kernel/local-time.ts';
import type { Fact, PaperDocument } from '../../paper/document.ts';
import { timesText } from '../reading-words.ts';
import { pair, paperOf, sheetTitle, wide, withSeries, type Issuer, type PaperMark } from './sheet-parts.ts';

export interface SignInContent {
  readonly session: Pick<
    SessionDetail,
    'title' | 'series' | 'roomName' | 'startsAt' | 'endsAt' | 'host' | 'leadReader' | 'seats'
  >;
  readonly signedUp: number;
  readonly attendees: readonly Pick<
    Attendee,
    'memberId' | 'studentNumber' | 'name' | 'className' | 'arrivedAt' | 'lateMinutes'
  >[];
  /** With a seat and not seen yet. */
  readonly expected: readonly { studentNumber: string; name: string; className: string }[];
}

const fewestEmpty = 10;
const columns = [
  { heading: '序号', weight: 6, align: 'center' },
  { heading: '姓名', weight: 17, align: 'left' },
  { heading: '学号', weight: 16, align: 'left' },
  { heading: '班级', weight: 19, align: 'left' },
  { heading: '签到时间', weight: 13, align: 'left' },
  { heading: '签名', weight: 24, align: 'left' },
] as const;

/** Millimetres on a page of style `form`; the title with something to spare. */
const page = { width: 170, height: 257, title: 20, space: 3 };
const rowHeight = 9;
const factHeight = 8;
const cell = { padding: 3, character: 3.71, line: 5.3, lineSpare: 1.8 };

/** Rather too many than too few: Han characters are square, others narrower. */
function linesOf(text: string, width: number): number {
  const characters = Array.from(text).reduce(
    (sum, one) => sum + (/[\u2e80-\uffff]|[^\0-\uffff]/u.test(one) ? 1 : 0.65),
    0,
  );
  return Math.ceil(characters / Math.floor((width - cell.padding) / cell.character));
}

const heightOf = (lines: number, least: number): number =>
  Math.max(least, Math.ceil(lines * cell.line + cell.lineSpare));

/** How many empty rows fill the last page to its foot; ten at least. */
function emptyRows(facts: readonly (readonly Fact[])[], rows: readonly (readonly string[])[]): number {
  const factsHeight = facts.reduce((sum, row) => {
    const shares = row.reduce((all, { labelWeight, valueWeight }) => all + labelWeight + valueWeight, 0);
    const lines = row.map(({ value, valueWeight }) => linesOf(value, (page.width * valueWeight) / shares));
    return sum + heightOf(Math.max(...lines), factHeight);
  }, 0);
  const shares = columns.reduce((sum, { weight }) => sum + weight, 0);
  const wholePage = page.height - rowHeight;
  let room = wholePage - page.title - page.space - factsHeight;
  for (const row of rows) {
    const lines = row.map((text, place) => linesOf(text, (page.width * (columns[place + 1]?.weight ?? 1)) / shares));
    const height = heightOf(Math.max(...lines), rowHeight);
    if (height > room) room = wholePage;
    room -= height;
  }
  const here = Math.floor(room / rowHeight);
  return here >= fewestEmpty ? here : here + Math.floor(wholePage / rowHeight);
}

export function signInPaper(content: SignInContent, mark: PaperMark, issuer: Issuer): PaperDocument {
  const { session, signedUp, attendees, expected } = content;
  const arrival = ({ arrivedAt, lateMinutes }: SignInContent['attendees'][number]): string =>
    `${timeOfDayOf(arrivedAt, issuer.zone)}${lateMinutes > 0 ? ' 迟到' : ''}`;
  const named = [
    ...attendees.map((one) => [
      one.name,
      one.studentNumber,
      one.memberId === null ? '访客' : one.className,
      arrival(one),
      '',
    ]),
    ...expected.map((one) => [one.name, one.studentNumber, one.className, '', '']),
  ];
  const facts = [
    wide('主题', withSeries(session)),
    wide('时间', timesText(session.startsAt, session.endsAt, issuer.zone)),
    pair(['地点', session.roomName], ['席位', seatsText(session.seats, signedUp)]),
    pair(['主持', session.host?.name ?? ''], ['领读', session.leadReader?.name ?? '']),
  ];
  const empty = Array.from({ length: emptyRows(facts, named) }, () => ['', '', '', '', '']);
  return paperOf({
    title: sheetTitle('签到表', session, issuer.zone),
    style: 'form',
    mark,
    issuer,
    blocks: [
      { kind: 'title', text: '读书分享会签到表' },
      { kind: 'facts', rows: facts },
      { kind: 'space', height: page.space },
      {
        kind: 'table',
        columns,
        rows: [...named, ...empty].map((cells, place) => [String(place + 1), ...cells]),
        emptyRows: 0,
        rowHeight,
      },
    ],
  });
}

const seatsText = (seats: number | null, signedUp: number): string =>
  `${seats === null ? '不限' : `${seats} 席`}（已报名 ${signedUp} 人）`;
