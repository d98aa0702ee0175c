/** A handbook with something on every page, of invented people. */
import type { BookRecords } from '../../../src-main/core/handbook/book-records.ts';

import { samplePapers, sampleSteps } from './sample-steps.ts';

const at = (day: string, time = '19:00'): number => Date.parse(`${day}T${time}:00+08:00`);
const by = { version: 1, recordedBy: '值班员示例', lateDays: null } as const;
const written = (day: string, lateDays: number | null = null) => ({ ...by, recordedAt: at(day), lateDays });

const said = [
  '学习了《示例读本》第三章，联系寝室生活谈了体会：一要守时，二要互助，三要节约用电。',
  '对“为什么要入党”这个问题，比上一次谈得更具体，也更朴素。',
  '今后打算每周至少参加1次社区服务，每学期读完2本书。',
];

/** Sentences that hold every kind of mark, `length` characters of them; begins with one or the other. */
export function sentences(length: number, first = 0): string {
  let text = '';
  for (let place = first; text.length < length; place += 1) text += said[place % said.length];
  return text.length === length ? text : `${text.slice(0, length - 1).replace(/\p{P}+$/u, '')}。`;
}

export const sampleBook: BookRecords = {
  stationName: '示例大学163党群服务站',
  zone: 'Asia/Shanghai',
  file: {
    bookNumber: 'SC-2026-000012',
    openedOn: '2026-03-20',
    post: '层长',
    branchName: '示例公寓第三党支部',
    committee: '示例学院党总支',
    secretary: '示例书记',
  },
  person: {
    studentNumber: '20260101',
    name: '买买提·示例',
    sex: '男',
    ethnicity: '维吾尔族',
    nativePlace: '示例省示例市',
    birthMonth: '2006-03',
    college: '示例信息工程学院',
    major: '软件工程',
    className: '软件2601',
    grade: '2026级',
    building: '杜樱苑3号楼',
    dormRoom: '412',
    bed: '2',
    politicalStatus: '入党积极分子',
    appliedOn: '2026-01-15',
    activistOn: '2026-03-20',
  },
  appliedOn: '2026-01-15',
  activistOn: '2026-03-20',
  mentors: [
    {
      mentorId: 1 as never,
      who: { memberId: null, name: '欧阳示例' },
      post: '组织委员',
      isFullMember: true,
      from: '2026-04-02',
      to: '2026-09-10',
      endReason: '毕业离校',
    },
    {
      mentorId: 2 as never,
      who: { memberId: null, name: '㐂䶮测试' },
      post: '辅导员、支部宣传委员',
      isFullMember: true,
      from: '2026-04-02',
      to: null,
      endReason: null,
    },
    {
      mentorId: 3 as never,
      who: { memberId: null, name: '测试员' },
      post: '',
      isFullMember: true,
      from: '2026-09-10',
      to: null,
      endReason: null,
    },
  ],
  steps: sampleSteps,
  papers: samplePapers,
  study: Array.from({ length: 6 }, (_, place) => ({
    sessionId: (place + 1) as never,
    title: ['《乡土中国》读书分享会', '学习党章专题', '数字化读书分享会（第3期）：把“小我”融入“大我”的青春之路'][
      place % 3
    ]!,
    startsAt: at(`2026-${String(place + 4).padStart(2, '0')}-16`),
    roomName: '社区党员之家',
    items: [
      {
        kind: 'book' as const,
        title: '乡土中国',
        author: '费孝通',
        publisher: '示例出版社',
        pageFrom: 3 + place * 20,
        pageTo: 20 + place * 20,
      },
      ...(place === 2
        ? [
            {
              kind: 'article' as const,
              title: '新时代青年的责任',
              author: '示例作者',
              publisher: '',
              pageFrom: null,
              pageTo: null,
            },
          ]
        : []),
    ],
    minutes: [90, 119, 45][place % 3]!,
    lateMinutes: 0,
    leftEarly: false,
    host: '张测试',
    leadReader: place % 2 === 0 ? '买买提·示例' : '张测试',
    summary: place === 5 ? '' : sentences(place % 2 === 0 ? 120 : 64, place * 7),
    recorder: '李示例',
  })),
  activities: Array.from({ length: 9 }, (_, place) => ({
    on: `2026-${String(3 + place).padStart(2, '0')}-21`,
    purpose: place % 3 === 2 ? ('duty' as const) : ('activity' as const),
    roomName: place % 3 === 2 ? '社区党员之家' : '活动驿站',
    minutes: 60 + place * 17,
  })),
  talks: [
    {
      talkId: 1 as never,
      heldOn: '2026-02-03',
      startsAt: '16:30',
      place: '社区党员之家',
      talker: { memberId: null, name: '示例书记' },
      talkerPost: '支部书记',
      method: 'individual',
      content: sentences(330),
      suggestion: sentences(60, 20),
      ...written('2026-02-03'),
    },
    {
      talkId: 2 as never,
      heldOn: '2026-05-20',
      startsAt: null,
      place: '活动驿站',
      talker: { memberId: null, name: '㐂䶮测试' },
      talkerPost: '辅导员',
      method: 'group',
      content: sentences(1400, 11),
      suggestion: sentences(90, 5),
      ...written('2026-07-04', 45),
    },
  ],
  reports: Array.from({ length: 4 }, (_, place) => ({
    reportId: (place + 1) as never,
    quarter: `2026Q${place + 1}`,
    title: ['我的入党动机', '学习《中国共产党章程》的体会', '暑期社会实践中的思考与收获', '思想汇报'][place]!,
    submittedOn: `2026-${String(place * 3 + 3).padStart(2, '0')}-28`,
    words: place === 3 ? null : 2000 + place * 137,
    remark: place === 1 ? '认识有提高，联系实际还不够，下次写得更具体。' : '已阅',
    ...written('2026-06-28', place === 2 ? 31 : null),
  })),
  assessments: [
    {
      assessmentId: 1 as never,
      from: '2026-03-20',
      to: '2026-09-19',
      selfSummary: sentences(150),
      opinions: {
        awareness: sentences(56),
        character: sentences(40, 9),
        conduct: sentences(48, 13),
        masses: sentences(30, 31),
        dormitory: sentences(44, 17),
      },
      mentorOpinion: sentences(90, 6),
      branchOpinion: sentences(70, 40),
      conclusion: 'good',
      decidedOn: '2026-09-20',
      ...written('2026-09-20'),
    },
  ],
  exams: Array.from({ length: 5 }, (_, place) => ({
    title: place < 3 ? '秋季宿舍防火防盗安全知识测验' : '反诈知识测验',
    bankOf: '2026-09-01',
    on: `2026-${place < 3 ? '10' : '11'}-${String(11 + place)}`,
    score: [78, 92, 96, 85, 100][place]!,
    totalMarks: 100,
    passMark: 90,
    attemptNumber: place < 3 ? place + 1 : place - 2,
    certificate: place === 2 ? 'AQ-2026-000123' : place === 4 ? 'AQ-2026-000145' : '',
  })),
  trainings: [
    {
      trainingId: 1 as never,
      course: '第15期入党积极分子培训班',
      startsOn: '2026-05-09',
      endsOn: '2026-05-24',
      days: 6,
      hours: 40,
      result: '优秀',
      certificate: 'DX2026-015-088',
      issuer: '示例学院党校',
      ...written('2026-05-25'),
    },
    {
      trainingId: 2 as never,
      course: '发展对象短期集中培训',
      startsOn: '2026-11-07',
      endsOn: '2026-11-07',
      days: 0.5,
      hours: 4,
      result: '合格',
      certificate: '',
      issuer: '示例大学党委组织部',
      ...written('2026-11-21', 14),
    },
  ],
  awards: [
    {
      awardId: 1 as never,
      kind: 'award',
      on: '2026-06-30',
      what: '校级优秀共青团员',
      issuer: '共青团示例大学委员会',
      level: '校级',
      ...written('2026-06-30'),
    },
    {
      awardId: 2 as never,
      kind: 'discipline',
      on: '2026-10-12',
      what: '晚归，院内通报批评',
      issuer: '示例信息工程学院',
      level: '院级',
      ...written('2026-10-12'),
    },
  ],
  months: Array.from({ length: 8 }, (_, place) => ({
    month: `2026-${String(place + 4).padStart(2, '0')}`,
    inspections: place === 4 ? 0 : 2,
    meanScore: place === 4 ? null : 91.5 + place,
    meanHygiene: place === 4 ? null : 24 + place / 2,
    dutyMinutes: place * 45,
    incidents: place === 2 ? 1 : 0,
    remarks: place === 2 ? ['电吹风已收走，已整改'] : [],
  })),
};
