import type { Finding } from '../../../../../src-main/contract/development-rules.ts';
import type { StaffWords } from '../../../../words/staff-zh-cn.ts';

/** The sentence of a finding, with the day it may be or should have been. A code without one says its rule. */
export function findingInWords({ code, rule, facts, earliestOn, dueBy }: Finding, words: StaffWords): string {
  const says = words.ledger;
  const sentences = new Map(Object.entries(says.findings));
  const said = sentences.get(code)?.(facts) ?? says.otherFinding(rule);
  const day = earliestOn !== null ? says.earliest(earliestOn) : dueBy === null ? '' : says.wasDue(dueBy);
  return said + day + says.fullStop;
}
