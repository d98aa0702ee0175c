/** 签到表: who came, who is expected, and lines to sign on by hand. */
import type { Attendee, SessionDetail } from '../../../contract/reading.ts';
import { timeOfDayOf } from '../../kernel/local-time.ts';
import type { PaperDocument } from '../../paper/document.ts';
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

const rowHeight = 9;

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
  return paperOf({
    title: sheetTitle('签到表', session, issuer.zone),
    style: 'form',
    mark,
    issuer,
    blocks: [
      { kind: 'title', text: '读书分享会签到表' },
      { kind: 'facts', rows: facts },
      { kind: 'space', height: 3 },
      {
        kind: 'table',
        columns,
        rows: named.map((cells, place) => [String(place + 1), ...cells]),
        emptyRows: fewestEmpty,
        fillsPage: true,
        countsEmpty: true,
        rowHeight,
      },
    ],
  });
}

const seatsText = (seats: number | null, signedUp: number): string =>
  `${seats === null ? '不限' : `${seats} 席`}（已报名 ${signedUp} 人）`;
