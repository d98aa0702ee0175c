/** Failures of the bank, campaigns, certificates, live rounds and inspections. */
import type { Facts } from '../../src-main/contract/route.ts';
import type { QuizProblemSentences } from './staff-problem-facts.ts';

const line = ({ line: at }: Facts) => (at === undefined ? '' : `第 ${at} 行`);
const title = ({ title: name }: Facts) => (name === undefined ? '' : `“${name}”`);

export const quizProblemsZhCn: QuizProblemSentences = {
  'question.unknown': () => '没有找到这道题，请返回题库刷新。',
  'question.changed-elsewhere': () => '这道题刚被别人修改过，请重新打开，核对后再保存。',
  'question.retired': () => '这道题已停用，恢复后才能修改或审核。',
  'question.not-retired': () => '这道题没有停用，不需要恢复。',
  'question.faulty': () => '题目还不完整或有矛盾，请按提示改正后再保存。',
  'question.like-another': () => '题库中已有题干相同的题，请核对；确需保留两道时再保存一次。',
  'answer.impossible': () => '这个答案不在选项之内，请重新选择。',

  'file.not-a-bank': () => '没有认出题目。请对照模板，或手动选择文件格式。',
  'file.too-many-questions': ({ limit }) => `一次最多导入 ${limit ?? 5000} 道题，请分成几个文件。`,
  'file.line-too-long': (facts) => `${line(facts) || '有一行'}太长，不像题目。请检查文件是否损坏。`,
  'file.syntax': (facts) => `${line(facts) || '文件中有一处'}无法读懂，请改正后再导入。`,
  'bank-import.unknown': () => '这次导入已过期，请重新选择文件。',
  'bank-import.stale': () => '题库在核对之后有了变化，请重新选择文件再核对一次。',
  'bank-import.nothing-taken': () => '没有可以导入的题：都是重复的或有错误。',
  'bank-import.has-rejected': () => '有题目未通过核对，整份导入不能进行。改正后重来，或只导入通过的题。',
  'export.nothing': () => '没有可以导出的题。请换一个主题。',

  'campaign.unknown': () => '没有找到这次测验，请返回列表刷新。',
  'campaign.changed-elsewhere': () => '这次测验刚被别人修改过，请重新打开，核对后再保存。',
  'campaign.under-way': () => '已有人作答：只能改名称、截止时间、次数和是否公布答案。',
  'campaign.withdrawn': () => '这次测验已撤回，不能再修改。',
  'campaign.not-draft': () => '这次测验已经发布。',
  'campaign.not-open': () => '这次测验现在不开放。',
  'campaign.not-for-them': () => '此人不在这次测验的范围内。',
  'campaign.no-attempts-left': () => '此人的次数已经用完。',
  'campaign.window-over': () => '截止时间已过，请改晚后再发布。',
  'campaign.window-inverted': () => '截止时间须晚于开放时间，请改正。',
  'campaign.pass-too-high': ({ totalMarks }) =>
    totalMarks === undefined ? '合格线高于总分，请改正。' : `合格线高于总分 ${totalMarks} 分，请改正。`,
  'campaign.rule-faulty': () => '抽题规则不完整：每一行都要有题数和分值，固定试卷的题不能重复或已停用。',
  'campaign.bank-too-small': () => '题库中可用的题不够，请减少题数或放宽主题。',
  'attempt.unknown': () => '没有找到这份答卷。',
  'attempt.over': () => '这份答卷已经交了。',
  'attempt.under-way': () => '这份答卷还没有交。',
  'attempt.elsewhere': (facts) => `此人正在答另一份测验${title(facts)}，请先交卷。`,

  'certificate.unknown': () => '没有这个编号的合格证，请核对纸上的编号。',
  'certificate.forged': () => '编号存在，但校验码不符：这张合格证不是本站打印的，请留下纸张并报告安督部。',
  'certificate.malformed': () => '这不是合格证的编号。请对准二维码再扫一次，或照纸上的字母数字输入。',
  'certificate.none': () => '这次没有合格，没有合格证。',
  'certificate.printed': () => '这张合格证已经打印过，再打印请在值班区办理。',
  'printer.none': () => '没有可用的打印机，请检查电源和连线。',

  'live.none': () => '现在没有进行中的抢答。',
  'live.under-way': (facts) => `已有一场抢答${title(facts)}在进行，请先结束它。`,
  'live.bank-too-small': () => '题库中符合条件的题不够，请减少题数或放宽主题。',
  'live.groups-alike': () => '组名不能相同，请改正。',
  'live.moved-on': () => '大屏已经进入下一步。',
  'live.no-such-group': () => '没有这一组。',
  'live.no-such-step': () => '现在不能进行这一步。',
  'live.group-empty': () => '至少两组有人加入后才能开始。',
  'live.group-out': () => '这一组本题已经答过。',
  'live.not-asking': () => '现在不在抢答。',
  'live.not-buzzed': () => '还没有人抢到。',
  'live.not-in-a-group': () => '这张卡还没有加入任何一组。',

  'inspection.unknown': () => '没有找到这次检查，请返回列表刷新。',
  'inspection.changed-elsewhere': () => '这次检查刚被别人修改过，请重新打开，核对后再保存。',
  'inspection.voided': () => '这次检查已作废，不能再修改。',
  'inspection.in-future': () => '检查时间在将来，请改正。',
  'inspection.findings-faulty': () => '检查项不完整：每一项都要有结论，只有“有问题”的项可以扣分。',
  'inspection.recheck-too-early': () => '复查日期须晚于检查当天，请改正。',
  'inspection.no-recheck': () => '这次检查没有待复查的内容。',
  'drill.unknown': () => '没有找到这次演练，请刷新。',
  'drill.changed-elsewhere': () => '这次演练的登记刚被别人修改过，请重新打开。',
  'drill.in-future': () => '演练时间在将来，请在演练之后登记。',
};
