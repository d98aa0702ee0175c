/** Who changes unit: R-34. The time before counts on once the papers were looked through, and not until then. */
import type { Finding } from '../../../contract/development-rules.ts';
import { finding, type Rule } from './rule.ts';
import { isAwayOn, uncheckedAfter } from './standing.ts';

const nothing: readonly Finding[] = [];
const everyLaterStep = Array.from({ length: 24 }, (_, at) => at + 2);

export const notTransferredOut: Rule = {
  id: 'R-34',
  steps: everyLaterStep,
  judge: ({ standing: { facts }, on, fault }) =>
    facts.transfers.length > 0 && isAwayOn(facts.transfers, on) ? [fault('transferred-out', { on })] : [],
};

/** As 积极分子: the year begins again at the transfer, and the finding says what would mend it. */
export const activistPapersChecked: Rule = {
  id: 'R-34',
  steps: [7],
  judge: ({ standing: { doneOn, activistSince }, note }) =>
    activistSince !== null && activistSince !== doneOn[3] ? [note('transfer-unchecked', { on: activistSince })] : [],
  notice: ({ doneOn, activistSince }) =>
    activistSince !== null && activistSince !== doneOn[3]
      ? [finding('R-34', 'note', 'transfer-unchecked', { on: activistSince })]
      : nothing,
};

/** As 预备党员: no meeting decides on somebody whose papers nobody has looked through. */
export const probationerPapersChecked: Rule = {
  id: 'R-34',
  steps: [23],
  judge({ standing: { facts, round }, fault }) {
    const unchecked = round === null ? undefined : uncheckedAfter(facts.transfers, round.from)[0];
    return unchecked === undefined ? [] : [fault('transfer-unchecked', { on: unchecked.on })];
  },
};
