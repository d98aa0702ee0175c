/** Of the routes of ledgers, notices, mentoring, handbooks and own progress: inputs of the right form. */
import type { Ask, RouteName } from '../../src-main/contract/registry.ts';
import { newKey } from './carrier.ts';

export const sampleTalk: Ask<'mentoring.saveTalk'>['fields'] = {
  heldOn: '2026-11-02',
  startsAt: '19:00',
  place: '社区党员之家',
  talker: { memberId: null, name: '示例老师' },
  talkerPost: '支部书记',
  method: 'individual',
  content: '示例：谈了近期的学习和思想情况。',
  suggestion: '示例：多读原著。',
};

export const sampleAssessment: Ask<'mentoring.saveAssessment'>['fields'] = {
  from: '2026-03-01',
  to: '2026-08-31',
  selfSummary: '示例小结',
  opinions: { awareness: '示例', character: '示例', conduct: '示例', masses: '示例', dormitory: '示例' },
  mentorOpinion: '示例意见',
  branchOpinion: '示例意见',
  conclusion: null,
  decidedOn: null,
};

export const sampleNotice: Ask<'notices.save'>['fields'] = {
  kind: 'candidate',
  branchId: 1,
  people: [1],
  startsOn: '2026-11-30',
  workingDays: 5,
  basis: '《中国共产党发展党员工作细则》第十三条',
  contact: '示例：学生社区办公室',
};

const onFile = () => ({ requestKey: newKey(), memberId: 1, version: 1 });
const onRecord = () => ({ requestKey: newKey(), version: 1, reason: '示例：写错了人' });
const manner = { copies: 1, sides: 'one-sided', paper: 'A4' } as const;
const file = { branchId: 1, openedOn: '2026-03-01', post: '' };
const wish = { details: { step: 1 }, happenedOn: '2026-03-01', decidedBy: '本人', remark: '' } as const;
const ofBranch = { branchId: null };

type Ours = Extract<
  RouteName,
  | `${'development' | 'notices' | 'mentoring' | 'handbook'}.${string}`
  | `own.${'setCode' | 'removeCode' | 'codeOf' | 'offered' | 'open' | 'progress' | 'print' | 'leave'}`
  | `printing.${'retry' | 'quota' | 'saveQuota'}`
>;

export const handbookExamples: { readonly [Name in Ours]: () => Ask<Name> } = {
  'development.ledger': () => ({ memberId: 1 }),
  'development.openFile': () => ({ requestKey: newKey(), memberId: 1, fields: file }),
  'development.saveFile': () => ({ ...onFile(), fields: file }),
  'development.tryStep': () => ({ memberId: 1, wish }),
  'development.recordStep': () => ({ ...onFile(), wish }),
  'development.voidStep': () => ({ ...onFile(), recordId: 1, reason: '示例：记错了' }),
  'development.setPaper': () => ({ ...onFile(), code: '1-1', presentOn: '2026-03-01' }),
  'development.addMentor': () => ({
    ...onFile(),
    who: { memberId: null, name: '示例老师' },
    post: '支部书记',
    isFullMember: true,
    from: '2026-03-01',
  }),
  'development.endMentor': () => ({ ...onFile(), mentorId: 1, to: '2026-06-30', reason: '示例：毕业离校' }),
  'development.transfer': () => ({
    ...onFile(),
    fields: { kind: 'in', on: '2026-03-01', unit: '示例学院', toBranch: 1, isChecked: true, note: '' },
  }),
  'development.endFile': () => ({ ...onFile(), on: '2026-06-30', reason: 'graduated', note: '' }),
  'development.reopenFile': () => onFile(),
  'development.branches': () => ({}),
  'development.saveBranch': () => ({
    requestKey: newKey(),
    branchId: null,
    version: 0,
    fields: { name: '示例第一党支部', committee: '示例学院党委', secretary: '示例书记' },
    isClosed: false,
  }),
  'development.rulePacks': () => ({}),
  'development.setOverlay': () => ({ requestKey: newKey(), packId: 'nowhere', isOn: true }),
  'development.board': () => ofBranch,
  'development.people': () => ({ ...ofBranch, stage: null, show: 'under-way' }),
  'development.due': () => ({ ...ofBranch, until: '2026-12-31' }),
  'development.export': () => ({ ...ofBranch, list: 'all' }),
  'development.mentorsNow': () => ({}),
  'notices.running': () => ({}),
  'notices.list': () => ({}),
  'notices.one': () => ({ noticeId: 1 }),
  'notices.window': () => ({ startsOn: '2026-11-20', workingDays: 5 }),
  'notices.save': () => ({ requestKey: newKey(), noticeId: null, version: 0, fields: sampleNotice }),
  'notices.publish': () => ({ requestKey: newKey(), noticeId: 1, version: 1 }),
  'notices.withdraw': () => ({ requestKey: newKey(), noticeId: 1, version: 1, reason: '示例：名单有误' }),
  'notices.settle': () => ({ requestKey: newKey(), noticeId: 1, version: 1, outcome: 'no-objection', note: '' }),
  'mentoring.people': () => ({ mentor: null, show: 'all' }),
  'mentoring.person': () => ({ memberId: 1 }),
  'mentoring.saveTalk': () => ({ requestKey: newKey(), memberId: 1, talkId: null, version: 0, fields: sampleTalk }),
  'mentoring.removeTalk': () => ({ ...onRecord(), talkId: 1 }),
  'mentoring.saveReport': () => ({
    requestKey: newKey(),
    memberId: 1,
    reportId: null,
    version: 0,
    fields: { quarter: '2026Q4', title: '示例思想汇报', submittedOn: '2026-11-02', words: 1500, remark: '' },
  }),
  'mentoring.removeReport': () => ({ ...onRecord(), reportId: 1 }),
  'mentoring.saveAssessment': () => ({
    requestKey: newKey(),
    memberId: 1,
    assessmentId: null,
    version: 0,
    fields: sampleAssessment,
  }),
  'mentoring.removeAssessment': () => ({ ...onRecord(), assessmentId: 1 }),
  'mentoring.saveTraining': () => ({
    requestKey: newKey(),
    memberId: 1,
    trainingId: null,
    version: 0,
    fields: {
      course: '示例培训班',
      startsOn: '2026-05-11',
      endsOn: '2026-05-13',
      days: 3,
      hours: 24,
      result: '合格',
      certificate: '示例-001',
      issuer: '示例党校',
    },
  }),
  'mentoring.removeTraining': () => ({ ...onRecord(), trainingId: 1 }),
  'mentoring.saveAward': () => ({
    requestKey: newKey(),
    memberId: 1,
    awardId: null,
    version: 0,
    fields: { kind: 'award', on: '2026-06-30', what: '示例奖学金', issuer: '示例学院', level: '院级' },
  }),
  'mentoring.removeAward': () => ({ ...onRecord(), awardId: 1 }),
  'handbook.outline': () => ({ memberId: 1 }),
  'handbook.scan': () => ({ code: 'SC-2026-000001-H05-0.1' }),
  'handbook.startRun': () => ({
    requestKey: newKey(),
    who: { by: 'branch', branchId: null, stage: null },
    pages: null,
    printer: '示例打印机',
    ...manner,
  }),
  'handbook.runs': () => ({}),
  'handbook.run': () => ({ printRunId: 1 }),
  'handbook.cancelRun': () => ({ printRunId: 1 }),
  'handbook.retryRun': () => ({ printRunId: 1 }),
  'handbook.printed': () => ({ from: '2026-11-01', to: '2026-11-30' }),
  'own.offered': () => ({}),
  'own.setCode': () => ({ requestKey: newKey(), memberId: 1, code: '5839' }),
  'own.removeCode': () => ({ requestKey: newKey(), memberId: 1 }),
  'own.codeOf': () => ({ memberId: 1 }),
  'own.open': () => ({ cardText: '04A1B2C3', code: '5839' }),
  'own.progress': () => ({ ticket: '00000000-0000-4000-8000-000000000000' }),
  'own.print': () => ({
    requestKey: newKey(),
    ticket: '00000000-0000-4000-8000-000000000000',
    pages: ['H5'],
  }),
  'own.leave': () => ({ ticket: '00000000-0000-4000-8000-000000000000' }),
  'printing.retry': () => ({ jobId: 1 }),
  'printing.quota': () => ({}),
  'printing.saveQuota': () => ({ requestKey: newKey(), ownPagesADay: 20 }),
};
