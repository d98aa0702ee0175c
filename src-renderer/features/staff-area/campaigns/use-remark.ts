import { useState } from 'react';
import type { CampaignId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import type { ProblemOf } from '../parts/use-answer.ts';

/** Every attempt marked again in core; what differs stays in sight, what does not is said in passing. */
export function useRemark(campaignId: CampaignId) {
  const { words, call, tell, keepAwake } = useDuty();
  const says = words.campaigns.page;
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemOf<'quiz.remark'> | null>(null);
  const [differing, setDiffering] = useState<string | null>(null);
  const run = async () => {
    if (isBusy) return;
    setBusy(true);
    const reply = await call('quiz.remark', { campaignId });
    setBusy(false);
    keepAwake();
    if ('problem' in reply) return setProblem(reply.problem);
    setProblem(null);
    const { attempts, differing: count } = reply.value;
    setDiffering(count === 0 ? null : says.remarkDiffers(attempts, count));
    if (count === 0) tell(attempts === 0 ? 'warn' : 'ok', attempts === 0 ? says.remarkNone : says.remarkFine(attempts));
  };
  return { isBusy, problem, differing, run };
}
