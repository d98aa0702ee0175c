import type { Finding } from '../../../../../src-main/contract/development-rules.ts';
import type { StaffWords } from '../../../../words/staff-zh-cn.ts';

/** The sentence of a finding, with the day it may be or should have been. */
export function findingInWords({ code, facts, earliestOn, dueBy }: Finding, words: StaffWords): string {
  const says = words.ledger;
  const said = says.findings[code](facts);
  const day = earliestOn !== null ? says.earliest(earliestOn) : dueBy === null ? '' : says.wasDue(dueBy);
  return said + day + says.fullStop;
}
