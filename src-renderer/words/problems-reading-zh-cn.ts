/** Failures of sign-up, reflections and lending on the public screens. */
import type { KioskReadingProblem, ProblemFacts } from './problem-codes.ts';

/** `2026-12-22` as 12月22日. */
const dayIn = (facts: ProblemFacts, name: string): string => {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(String(facts[name] ?? '')) ?? [];
  return month === undefined || day === undefined ? '' : `${Number(month)}月${Number(day)}日`;
};

export const readingProblemsZhCn: Record<KioskReadingProblem, (facts: ProblemFacts) => string> = {
  'reading.unknown': () => '这场分享会已有变动，请返回重新选择',
  'reading.sign-up-over': () => '报名已经截止；分享会当天可以直接到场刷卡',
  'reading.not-signed-up': () => '没有报名这场分享会，不需要取消',
  'reflection.too-late': () => '已过交心得的期限（结束后 7 天），请联系值班员',
  'reflection.not-attended': () => '没有查到这场分享会的到场记录，请核对，或联系值班员',
  'reflection.already': () => '这场分享会的心得已经交过；需要修改请联系值班员',
  'sheet.malformed': () => '没有读清心得纸的编号，请再扫一次或重新输入',
  'sheet.unknown': () => '没有这个编号的心得纸，请核对编号',
  'book.unknown': () => '没有这本书的登记，请核对标签，或交给值班员',
  'book.retired': () => '这本书已不再外借，请交给值班员',
  'book.lent-out': (facts) => {
    const day = dayIn(facts, 'dueOn');
    return `这本书已借出${day === '' ? '' : `，应在 ${day}前归还`}；若在手中，请先扫标签归还`;
  },
  'book.not-lent': () => '这本书没有借出，不需要归还',
  'book.not-yours': () => '这本书不是用这张卡借的，请核对',
  'loans.too-many': ({ most }) => `最多同时借 ${most ?? 3} 册，请先归还`,
  'loans.overdue': () => '有书已超过归还日期，请先归还再办理',
  'loans.renewed-already': () => '这本书已续借过一次，请按期归还',
};
