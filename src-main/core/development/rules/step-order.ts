/** What holds for every step: no step without those before it, none twice, none in the future or before birth. */
import type { Finding } from '../../../contract/development-rules.ts';
import type { FindingCode } from '../../../contract/finding-codes.ts';
import type { StepDetails } from '../../../contract/development-steps.ts';
import type { PackStep } from './pack-schema.ts';
import { finding } from './rule.ts';
import type { Standing } from './standing.ts';

export function orderFaults(
  standing: Standing,
  step: PackStep,
  { on, details }: { readonly on: string; readonly details: StepDetails },
): Finding[] {
  const { facts, doneOn, records, round, today } = standing;
  const block = (code: FindingCode, said: Finding['facts'] = {}, earliestOn: string | null = null) =>
    finding(step.rule, 'block', code, said, earliestOn);

  if (facts.endedOn !== null) return [block('file-ended', { on: facts.endedOn })];
  if (round?.phase === 'cancelled') return [block('cancelled')];
  const done = doneOn[step.step] ?? null;
  if (done !== null && !step.isPeriodic) return [block('already-recorded', { on: done })];

  const found: Finding[] = [];
  if (on > today) found.push(block('in-future', { today }));
  if (facts.birthMonth !== '' && on.slice(0, 7) < facts.birthMonth) {
    found.push(block('before-birth', { birthMonth: facts.birthMonth }));
  }
  for (const earlier of step.after) {
    const earlierOn = doneOn[earlier] ?? null;
    if (earlierOn === null) found.push(block('step-missing', { step: earlier }));
    else if (on < earlierOn) found.push(block('before-earlier-step', { step: earlier, on: earlierOn }, earlierOn));
  }
  const own = step.isPeriodic ? undefined : records[details.step]?.at(-1);
  if (own !== undefined && on < own.happenedOn) {
    found.push(block('before-earlier-step', { step: step.step, on: own.happenedOn }, own.happenedOn));
  }
  return found;
}
