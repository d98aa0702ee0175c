/** Words of the lists a college asks for; screens have their own. */
import type { Due } from '../../../contract/development-rules.ts';
import { shippedNationals } from '../rules/shipped-packs.ts';

export const stageWords = [
  '未递交申请',
  '申请入党',
  '入党积极分子的确定和培养教育',
  '发展对象的确定和考察',
  '预备党员的接收',
  '预备党员的教育考察和转正',
] as const;

const kindWords: Readonly<Record<Exclude<Due['kind'], 'step'>, string>> = {
  'first-talk': '培养联系人首次谈话',
  talk: '培养联系人谈话',
  report: '思想汇报',
  assessment: '半年考察',
  'probation-review': '预备期考察',
};

/** As the latest text calls it; '' of no step. */
export const stepName = (step: number): string =>
  shippedNationals.at(-1)?.steps.find((one) => one.step === step)?.name ?? '';

export const dueText = ({ kind, step }: Due): string =>
  kind === 'step' ? (step === null ? '' : stepName(step)) : kindWords[kind];

/** 2026-11-22, 暂定, 逾期 */
export function dueDayText({ dueBy, isOverdue, isProvisional }: Due): string {
  const marks = [isOverdue ? '已逾期' : '', isProvisional ? '暂定' : ''].filter((mark) => mark !== '').join('，');
  return dueBy === null ? marks : marks === '' ? dueBy : `${dueBy}（${marks}）`;
}
