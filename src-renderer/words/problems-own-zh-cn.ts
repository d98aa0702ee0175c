/** Failures of a person's own progress on the public screens. */
import type { KioskOwnProblem, ProblemFacts } from './problem-codes.ts';

export const ownProblemsZhCn: Record<KioskOwnProblem, (facts: ProblemFacts) => string> = {
  'own.no-code': () => '还没有设置个人密码，请找值班员当面设置',
  'own.wrong-code': () => '密码不对，请再输一次',
  'own.wait': ({ seconds }) => `尝试次数较多，请 ${seconds ?? 60} 秒后再试`,
  'own.locked': () => '密码已锁定，请找值班员当面重新设置',
  'own.ticket-over': () => '已经退出，请重新刷卡',
  'own.quota-used': ({ left, copies }) =>
    copies !== undefined
      ? `今天已打印 ${copies} 份，请明天再来，或请值班员打印`
      : Number(left ?? 0) > 0
        ? `今天还可以打印 ${left} 页，这些页不够打，请少选一些，或请值班员打印`
        : '今天的打印页数已用完，明天再来，或请值班员打印',
  'request.too-many': () => '还有 5 条申请没有办结，请等待答复后再提',
  'development.no-file': () => '还没有启用手册，没有可以打印的页，请询问值班员',
};
