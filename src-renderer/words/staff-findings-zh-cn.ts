import type { FindingCode } from '../../src-main/contract/finding-codes.ts';

/** What the rules of developing members find, as sentences without their full stop. Facts come with the finding. */
type Facts = Readonly<Record<string, string | number>>;

const names: Readonly<Record<string, string>> = {
  group: '党小组',
  mentors: '培养联系人',
  members: '党员',
  masses: '群众',
  history: '学习工作经历',
  view: '对党的认识',
  motive: '入党动机',
  lawfulness: '遵纪守法',
  family: '家庭情况',
  report: '本人汇报',
  sponsors: '介绍人介绍',
  committee: '支委会报告',
  discussion: '讨论',
  ballot: '投票',
};
const list = (codes: string | number | undefined): string =>
  String(codes ?? '')
    .split(',')
    .map((code) => names[code] ?? code)
    .join('、');
const daysOf = ({ workDays, days }: Facts): string => (workDays === undefined ? `${days} 天` : `${workDays} 个工作日`);

export type StaffFindingsWords = Readonly<Record<FindingCode, (facts: Facts) => string>>;

export const staffFindingsZhCn: StaffFindingsWords = {
  'too-early': () => '时间还没到',
  late: ({ days }: Facts) => `超过期限 ${days} 天`,
  'file-ended': ({ on }: Facts) => `手册已于 ${on} 结束，恢复后才能记录`,
  cancelled: () => '预备党员资格已取消，不再往下办理',
  'already-recorded': ({ on }: Facts) => `这一步已记录在 ${on}，要改请先撤回`,
  'in-future': ({ today }: Facts) => `日期晚于今天（${today}）`,
  'before-birth': ({ birthMonth }: Facts) => `日期早于出生年月 ${birthMonth}`,
  'step-missing': ({ step }: Facts) => `第 ${step} 步还没有完成`,
  'before-earlier-step': ({ step, on }: Facts) => `日期早于第 ${step} 步（${on}）`,
  'not-passed': ({ on }: Facts) => `${on} 没有通过`,
  'under-age': ({ years, birthMonth }: Facts) => `申请时未满 ${years} 周岁（${birthMonth} 出生）`,
  'age-in-month': ({ years, birthMonth }: Facts) => `当月满 ${years} 周岁（${birthMonth} 出生），请核对生日`,
  'birth-unknown': () => '花名册没有出生年月，请核对是否年满十八周岁',
  'transferred-out': ({ on }: Facts) => `${on} 时已转出，请先登记转入`,
  'topics-missing': ({ topics }: Facts) => `谈话内容还缺：${list(topics)}`,
  'recommendation-missing': () => '缺推荐：须有党员推荐或群团推优，并填推荐日期',
  'recommendation-later': ({ on }: Facts) => `推荐日期 ${on} 晚于确定日期`,
  'mentors-too-few': ({ count, least }: Facts) => `培养联系人 ${count} 名，至少 ${least} 名`,
  'mentors-too-many': ({ count, most }: Facts) => `培养联系人 ${count} 名，最多 ${most} 名`,
  'mentors-count': ({ count, needed }: Facts) => `培养联系人 ${count} 名，本校要求 ${needed} 名`,
  'mentor-not-full': ({ name }: Facts) => `${name} 没有勾选为正式党员`,
  'no-live-mentor': () => '现在没有在任的培养联系人，请重新指定',
  'same-person-twice': ({ name }: Facts) => `${name} 列了两次`,
  'training-not-registered': () => '没有登记过培训，请核对培养教育情况',
  'assessments-missing': ({ made, due }: Facts) => `半年考察应有 ${due} 次，已登记 ${made} 次`,
  'reports-missing': ({ count, needed }: Facts) => `思想汇报 ${count} 份，本校要求 ${needed} 份`,
  'opinions-missing': ({ sources }: Facts) => `还没有听取意见：${list(sources)}`,
  'notice-missing': (facts: Facts) => `缺公示：不少于 ${daysOf(facts)}`,
  'notice-inverted': ({ from, to }: Facts) => `公示结束 ${to} 早于开始 ${from}`,
  'notice-too-short': (facts: Facts) => `公示不足 ${daysOf(facts)}，应到 ${facts['lastOn']}`,
  'notice-running': ({ lastOn }: Facts) => `公示到 ${lastOn} 才结束`,
  'agreed-after-notice': ({ agreedOn, startsOn }: Facts) => `上级党委 ${agreedOn} 才同意，公示 ${startsOn} 已开始`,
  'calendar-missing': ({ from, to }: Facts) => `${from} 至 ${to} 的放假安排还没有公布，工作日按暂定计`,
  'sponsors-count': ({ count, needed }: Facts) => `入党介绍人 ${count} 名，须为 ${needed} 名`,
  'sponsor-not-full': ({ name }: Facts) => `${name} 没有勾选为正式党员`,
  'sponsor-without-rights': ({ name }: Facts) => `${name} 留党察看且未恢复权利，不能作介绍人`,
  'review-failed': () => '政治审查没有通过，不能往下办理',
  'training-too-short': ({ days, hours, neededDays, neededHours }: Facts) =>
    `培训 ${days} 天、${hours} 学时，一般不少于 ${neededDays} 天或 ${neededHours} 学时`,
  'training-waived': ({ days, hours }: Facts) => `培训 ${days} 天、${hours} 学时，已写明特殊情况`,
  'pre-review-failed': () => '预审没有通过，不能往下办理',
  'leaving-soon': ({ leavesOn, months }: Facts) => `${leavesOn} 离校，不满 ${months} 个月，一般不办理接收`,
  'no-quorum': ({ present, should }: Facts) => `应到 ${should} 人，实到 ${present} 人，未超过半数，会议不能开`,
  'not-secret': () => '没有采取无记名投票',
  'vote-not-carried': ({ ayes, should }: Facts) => `应到 ${should} 人，赞成 ${ayes} 票，未超过应到半数`,
  'one-by-one': ({ others }: Facts) => `同一天另有 ${others} 人开会讨论，须逐个讨论、逐个表决`,
  'ballot-more-present': ({ present, should }: Facts) => `实到 ${present} 人多于应到 ${should} 人`,
  'ballot-written-too-many': ({ writtenAyes, absent, ayes }: Facts) =>
    `书面赞成 ${writtenAyes} 票，缺席只有 ${absent} 人、赞成共 ${ayes} 票`,
  'ballot-does-not-add-up': ({ votes, voters }: Facts) => `三种票合计 ${votes}，投票的有 ${voters} 人`,
  'programme-missing': ({ items }: Facts) => `大会程序还缺：${list(items)}`,
  'approval-refused': () => '审批没有通过',
  'extended-before': () => '预备期已经延长过一次',
  'extension-length': ({ months, least, most }: Facts) => `延长 ${months} 个月，须在 ${least} 至 ${most} 个月`,
  'opinion-before-request': ({ appliedOn }: Facts) => `意见早于转正申请（${appliedOn}）`,
  'committee-review-missing': () => '缺支委会审查日期',
  'committee-review-out-of-order': ({ reviewedOn, from, to }: Facts) =>
    `支委会审查 ${reviewedOn} 应在 ${from} 与 ${to} 之间`,
  'transfer-unchecked': ({ on }: Facts) => `${on} 转接的材料还没有审核，此前的时间暂不连续计算`,
  'seniority-from': ({ from }: Facts) => `党龄从 ${from} 算起`,
  'place-missing': () => '没有写归档地点',
  'local-check': ({ text }: Facts) => `请核对：${text}`,
};
