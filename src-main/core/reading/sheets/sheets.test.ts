import { describe, expect, it } from 'vitest';
import type { Attendee, ReadingItem } from '../../../contract/reading.ts';
import type { MinutesBody } from '../../../contract/reading-record.ts';
import type { MemberId, SessionId } from '../../../contract/values.ts';
import type { Block, PaperDocument } from '../../paper/document.ts';
import { minutesPaper, type MinutesContent } from './minutes.sheet.ts';
import { recordPaper } from './record.sheet.ts';
import { reflectionPaper } from './reflection.sheet.ts';
import { signInPaper, type SignInContent } from './sign-in.sheet.ts';

const issuer = { stationName: '163党群服务站', zone: 'Asia/Shanghai' };
const unnumbered = { number: null, isReprint: false };
const startsAt = Date.parse('2026-11-22T14:00:00+08:00');

const session = {
  title: '示例读书分享会',
  series: '',
  roomName: '社区党员之家',
  startsAt,
  endsAt: startsAt + 7_200_000,
  host: { memberId: null, name: '示例老师' },
  leadReader: null,
  seats: null,
};
const attendee = (place: number, rest: Partial<Attendee> = {}): Attendee => ({
  memberId: (place + 1) as MemberId,
  studentNumber: String(20_260_101 + place),
  name: '张测试',
  grade: '2026级',
  className: '日语2601',
  arrivedAt: startsAt,
  leftAt: null,
  minutes: 119,
  lateMinutes: 0,
  leftEarly: false,
  hadSignedUp: false,
  ...rest,
});
const nothingSaid: MinutesBody = { recorder: null, speakers: [], excerpts: [], questions: [], summary: '' };

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
const blocksOf = <Kind extends Block['kind']>(paper: PaperDocument, kind: Kind): Of<Kind>[] =>
  paper.blocks.filter((block): block is Of<Kind> => block.kind === kind);
const factsOf = (paper: PaperDocument): Map<string, string> =>
  new Map(
    blocksOf(paper, 'facts').flatMap(({ rows }) => rows.flat().map(({ label, value }) => [label, value] as const)),
  );
const headings = (paper: PaperDocument): string[] => blocksOf(paper, 'heading').map(({ text }) => text);

describe('签到表', () => {
  const sheet = (content: Partial<SignInContent> = {}) =>
    signInPaper({ session, signedUp: 0, attendees: [], expected: [], ...content }, unnumbered, issuer);
  const rowsOf = (paper: PaperDocument) => blocksOf(paper, 'table')[0]?.rows ?? [];

  // Bug: the list printed before anybody came has no line to sign on, or those who come later have no number.
  it.each([0, 1, 300])('has empty, counted lines to the foot of the page after %i people', (people) => {
    const paper = sheet({ attendees: Array.from({ length: people }, (_, place) => attendee(place)) });
    expect(blocksOf(paper, 'table')).toMatchObject([{ emptyRows: 10, fillsPage: true, countsEmpty: true }]);
    expect(rowsOf(paper).map(([number]) => Number(number))).toEqual(rowsOf(paper).map((_, place) => place + 1));
  });

  it('lists who came with the time, then who is expected without one', () => {
    const rows = rowsOf(
      sheet({
        attendees: [attendee(0, { lateMinutes: 12, arrivedAt: startsAt + 720_000 }), attendee(1, { memberId: null })],
        expected: [{ studentNumber: '20260199', name: '买买提·示例', className: '法语2601' }],
      }),
    );
    expect(rows.slice(0, 3)).toEqual([
      ['1', '张测试', '20260101', '日语2601', '14:12 迟到', ''],
      ['2', '张测试', '20260102', '访客', '14:00', ''],
      ['3', '买买提·示例', '20260199', '法语2601', '', ''],
    ]);
  });

  it('says how many seats there are', () => {
    expect(factsOf(sheet({ signedUp: 3 })).get('席位')).toBe('不限（已报名 3 人）');
    expect(factsOf(sheet({ session: { ...session, seats: 20 } })).get('席位')).toBe('20 席（已报名 0 人）');
  });

  // Bug: a paper without a number has the word for it all the same; a reprint looks like the first.
  it('has its number at the foot, and says so when printed again', () => {
    expect(sheet().foot).toEqual({ left: '163党群服务站', right: '' });
    const again = signInPaper(
      { session, signedUp: 0, attendees: [], expected: [] },
      { number: 'QD-2026-000012', isReprint: true },
      issuer,
    );
    expect(again.foot.right).toBe('编号 QD-2026-000012  重印');
  });
});

describe('会议记录', () => {
  const content: MinutesContent = {
    ...session,
    items: [],
    minutes: nothingSaid,
    attendees: [],
    edition: null,
    pictures: [],
  };
  const edition = { edition: 1, madeAt: startsAt, madeBy: '测试管理员', reason: null };
  const paper = (rest: Partial<MinutesContent> = {}) => minutesPaper({ ...content, ...rest }, unnumbered, issuer);

  // Bug: a draft passes for the record.
  it('is marked as a draft until the session is closed', () => {
    expect(paper().watermark).toBe('草稿');
    expect(paper({ edition }).watermark).toBeNull();
  });

  // Bug: a heading with nothing below it, or a gap in the numbers.
  it('numbers the parts there are', () => {
    const minutes: MinutesBody = {
      ...nothingSaid,
      speakers: [
        { who: { memberId: null, name: '欧阳例' }, seconds: 185, keyPoints: '要点' },
        { who: { memberId: null, name: '李例' }, seconds: 30, keyPoints: ' ' },
      ],
      excerpts: [{ text: ' ', source: '无文字的出处' }],
      summary: '小结',
    };
    expect(headings(paper({ minutes, attendees: [attendee(0)] }))).toEqual([
      '一、发言要点',
      '（一）欧阳例（3 分钟）',
      '（二）李例（不足 1 分钟）',
      '二、小结',
      '三、出席名单',
    ]);
    expect(headings(paper())).toEqual([]);
  });

  // Bug: blank lines typed between paragraphs print as empty ones.
  it('keeps paragraphs and drops blank lines', () => {
    const [text] = blocksOf(paper({ minutes: { ...nothingSaid, summary: '\n甲\n\n \n乙  \n' } }), 'text');
    expect(text?.text).toBe('甲\n乙');
  });

  it('counts guests, latecomers and early leavers', () => {
    const facts = factsOf(
      paper({
        attendees: [attendee(0, { memberId: null }), attendee(1, { lateMinutes: 5 }), attendee(2, { leftEarly: true })],
      }),
    );
    expect(facts.get('出席')).toBe('3 人（访客 1 人）');
    expect(facts.get('迟到早退')).toBe('迟到 1 人，早退 1 人');
  });

  // Bug: a corrected record cannot be told from the first.
  it('of a later edition says which, by whom, when and why', () => {
    expect(factsOf(paper({ edition })).has('版次')).toBe(false);
    const second = { ...edition, edition: 2, reason: '漏记发言人' };
    expect(factsOf(paper({ edition: second })).get('版次')).toBe(
      '第 2 版，测试管理员更正于2026年11月22日（星期日），原因：漏记发言人',
    );
  });
});

describe('学习记录', () => {
  const slip = (name: string, summary: string) => ({
    name,
    studentNumber: '20260101',
    className: '日语2601',
    record: {
      sessionId: 1 as SessionId,
      title: '示例读书分享会',
      startsAt,
      roomName: '社区党员之家',
      items: [
        { kind: 'book', title: '示例集', author: '示例作者', publisher: '', pageFrom: 3, pageTo: 20 },
        { kind: 'article', title: '示例文', author: '', publisher: '', pageFrom: null, pageTo: null },
      ] as ReadingItem[],
      minutes: 119,
      lateMinutes: 12,
      leftEarly: true,
      host: '示例老师',
      leadReader: '买买提·示例',
      summary,
      recorder: '李例',
    },
  });

  it('is a page for each, with what the handbook asks for', () => {
    const paper = recordPaper([slip('欧阳例', '示例摘要'), slip('张测试', '')], unnumbered, issuer);
    expect(blocksOf(paper, 'pageBreak')).toHaveLength(1);
    expect(blocksOf(paper, 'title')).toHaveLength(2);
    const facts = factsOf(recordPaper([slip('欧阳例', '示例摘要')], unnumbered, issuer));
    expect(Object.fromEntries(facts)).toEqual({
      姓名: '欧阳例',
      学号: '20260101',
      班级: '日语2601',
      日期: '2026年11月22日（星期日）',
      地点: '社区党员之家',
      学时: '1.9（119 分钟）',
      主题: '示例读书分享会',
      书目: '《示例集》，示例作者',
      文章: '《示例文》',
      页码: '全文',
      主持: '示例老师',
      领读: '买买提·示例',
      备注: '迟到 12 分钟，早退',
      记录人: '李例',
      内容摘要: '示例摘要',
    });
  });

  // Bug: who said nothing has no place to write.
  it.each(['', '有'])('leaves room for a summary in the writer’s own hand beside %j', (summary) => {
    const [, box] = blocksOf(recordPaper([slip('张测试', summary)], unnumbered, issuer), 'facts');
    expect(box?.rowHeight).toBeGreaterThanOrEqual(60);
    expect(box?.rows.flat()).toMatchObject([{ label: '内容摘要', value: summary }]);
  });
});

describe('心得', () => {
  // Bug: a sheet carries somebody else's code, or is to be handed in after the last day.
  it('carries its own code on a page of its own, and the last day', () => {
    const person = { studentNumber: '20260101', className: '日语2601' };
    const sheets = [
      { ...person, name: '欧阳例', sheetNumber: 'XD0000011' },
      { ...person, name: '张测试', sheetNumber: 'XD0000023' },
    ];
    const paper = reflectionPaper({ session, until: startsAt + 7 * 86_400_000, sheets }, unnumbered, issuer);
    expect(blocksOf(paper, 'code').map(({ text }) => text)).toEqual(['XD0000011', 'XD0000023']);
    expect(blocksOf(paper, 'facts').map(({ rows }) => rows[0]?.[0]?.value)).toEqual(['欧阳例', '张测试']);
    expect(blocksOf(paper, 'pageBreak')).toHaveLength(1);
    expect(JSON.stringify(blocksOf(paper, 'code')[0])).toContain('2026年11月29日（星期日）');
    expect(blocksOf(paper, 'lines').every(({ fillPage }) => fillPage)).toBe(true);
  });
});

// Bug: a long run of blanks takes the time of its square, and nobody is served meanwhile: minutes of it here.
it('lays out minutes full of blanks', () => {
  const summary = `甲${' '.repeat(200_000)}乙\n \n丙`;
  const content: MinutesContent = {
    ...session,
    items: [],
    minutes: { ...nothingSaid, summary },
    attendees: [],
    edition: null,
    pictures: [],
  };
  expect(blocksOf(minutesPaper(content, unnumbered, issuer), 'text')).toMatchObject([
    { text: `甲${' '.repeat(200_000)}乙\n丙` },
  ]);
});
