/** Labels of what each of the 25 steps needs, and the names of their choices. */
import type {
  Ballot,
  meetingProgramme,
  opinionSources,
  StepDetails,
  talkTopics,
} from '../../src-main/contract/development-steps.ts';

type Of<Step extends number> = Extract<StepDetails, { step: Step }>;
const posts: Record<Of<2>['talkerPost'], string> = { secretary: '书记', deputy: '副书记', organisation: '组织委员' };
const topics: Record<(typeof talkTopics)[number], string> = {
  history: '学习工作经历',
  view: '对党的认识',
  motive: '入党动机',
  lawfulness: '遵纪守法',
  family: '家庭情况',
};
const recommenders: Record<Of<3>['recommendedBy'][number], string> = { members: '党员推荐', league: '团组织推优' };
const sources: Record<(typeof opinionSources)[number], string> = {
  group: '党小组',
  mentors: '培养联系人',
  members: '党员',
  masses: '群众',
};
const programme: Record<(typeof meetingProgramme)[number], string> = {
  report: '本人汇报',
  sponsors: '介绍人介绍',
  committee: '支委会报告',
  discussion: '讨论',
  ballot: '投票',
};
const results: Record<Of<10>['result'], string> = { passed: '通过', failed: '未通过' };
const outcomes: Record<Of<23>['outcome'], string> = {
  convert: '按期转正',
  extend: '延长预备期',
  cancel: '取消预备党员资格',
};
const ballot: Record<Exclude<keyof Ballot, 'isSecret'>, string> = {
  should: '应到',
  present: '实到',
  writtenAyes: '书面赞成',
  ayes: '赞成',
  noes: '反对',
  abstentions: '弃权',
};

export const staffStepFieldsZhCn = {
  names: { posts, topics, recommenders, sources, programme, results, outcomes, ballot },
  fields: {
    talker: '谈话人',
    talkerPost: '谈话人职务',
    topics: '谈到的内容',
    recommendedBy: '推荐方式',
    recommendedOn: '推荐日期',
    mentors: '培养联系人',
    mentorsHint: '一至两名正式党员。',
    sponsors: '入党介绍人',
    sponsorsHint: '两名正式党员，一般由培养联系人担任。',
    addPerson: (what: string) => `添加${what}`,
    removePerson: (name: string) => `移除 ${name}`,
    post: '职务',
    isFullMember: '正式党员',
    isUnderProbation: '留党察看，未恢复权利',
    opinions: '听取意见',
    opinionsHint: '写听取的日期；没有听取的留空。',
    notice: '公示',
    noticeStartedOn: '公示开始',
    noticeEndedOn: '公示结束',
    noticeHint: '在“公示”里发布过的可以留空，按那次公示计。',
    result: '结果',
    reviewStaysOff: '只登记结果。政审材料不存入本机。',
    special: '特殊情况，审批期限延长',
    specialYes: '是',
    training: '培训时长',
    days: '天数',
    hours: '学时',
    organiser: '主办',
    certificate: '结业证号',
    waiver: '不足时的特殊情况',
    waiverHint: '时间够的留空。',
    ballot: '表决',
    ballotHint: '书面赞成是缺席者会前书面提出的，计入赞成。是否过半按应到人数算。',
    isSecret: '无记名投票',
    number: '请写整数',
    programme: '大会程序',
    leavesSchoolOn: '离校日期',
    leavesSchoolHint: '即将离校的才写。',
    group: '党小组',
    committeeReviewedOn: '支委会审查日期',
    outcome: '大会决定',
    extendMonths: '延长几个月',
    keptAt: '归档地点',
  },
};

export type StaffStepFieldsWords = typeof staffStepFieldsZhCn;
