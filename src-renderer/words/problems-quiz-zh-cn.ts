/** Failures of practice, the graded quiz, its certificate and the live round on the public screens. */
import type { KioskQuizProblem, ProblemFacts } from './problem-codes.ts';

export const quizProblemsZhCn: Record<KioskQuizProblem, (facts: ProblemFacts) => string> = {
  'question.unknown': () => '这道题已停用，请做下一题',
  'answer.impossible': () => '这个答案没有被接受，请重新选择',
  'campaign.unknown': () => '没有这次测验，请返回重新选择',
  'campaign.not-open': () => '这次测验不在开放时间内，请看开放日期',
  'campaign.not-for-them': () => '这次测验不面向本人所在的年级或楼栋；可以先练习，有疑问请联系值班员',
  'campaign.no-attempts-left': () => '这次测验的次数已经用完；可以继续练习，需要补考请联系值班员',
  'campaign.bank-too-small': () => '题库中的题不够出卷，现在不能开始，请告知值班员',
  'attempt.unknown': () => '没有查到这次作答，请刷卡重新进入',
  'attempt.elsewhere': ({ title }) =>
    title === undefined ? '另一份测验还没有交卷，请先完成它' : `“${title}”还没有交卷，请先完成它`,
  'attempt.over': () => '这次测验已经交卷，不能再改答案',
  'attempt.under-way': () => '这次测验还没有交卷，请先继续作答',
  'certificate.none': () => '这次成绩没有合格证；合格后才能打印',
  'certificate.printed': () => '这张合格证已打印过一份；需要再打印请联系值班员',
  'printer.none': () => '本站还没有设置打印机，请联系值班员打印',
  'printer.gone': () => '连不上打印机，请联系值班员',
  'printer.refused': () => '打印机没有接受，请联系值班员',
  'paper.nothing-to-print': () => '这一页还没有内容，未打印',
  'paper.too-slow': () => '排版时间过长，未打印，请再试一次或联系值班员',
  'paper.not-drawn': () => '没有排好版，未打印，请再试一次或联系值班员',
  'live.none': () => '现场抢答已经结束',
  'live.no-such-group': () => '没有这个组，请重新选择',
  'live.not-asking': () => '现在不是抢答的时候，请等下一题',
  'live.not-in-a-group': () => '这张卡还没有分组，请先加入一组',
  'live.group-out': () => '本组这一题已经答过，请等下一题',
  'live.moved-on': () => '已经进入下一步，请看大屏',
  'live.not-buzzed': () => '还没有人抢到，请先刷卡抢答',
  'live.no-such-step': () => '现在不能这样做，请看大屏上的步骤',
  'live.group-empty': () => '至少两组有人加入后才能开始',
};
