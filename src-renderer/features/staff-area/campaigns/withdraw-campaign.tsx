import { useState } from 'react';
import type { CampaignReport } from '../../../../src-main/contract/quiz-campaigns.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ReasonFields } from '../parts/reason-fields.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface WithdrawCampaignProps {
  readonly report: CampaignReport;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A published one is withdrawn with a reason; a draft is thrown away. */
export function WithdrawCampaign({ report, onClose, onDone }: WithdrawCampaignProps) {
  const { words, tell } = useDuty();
  const says = words.campaigns.withdrawing;
  const [reason, setReason] = useState('');
  const withdraw = useDeed('quiz.withdrawCampaign');
  const { campaignId, version, title, state } = report.campaign;
  const { took, passed } = report.people;
  const isDraft = state === 'draft';
  const why = isDraft ? says.removeReason : reason.trim();
  const confirm = async () => {
    if ((await withdraw.run({ campaignId, version, reason: why })) === null) return;
    tell('ok', isDraft ? says.removed : says.done);
    onDone();
  };
  return (
    <Confirm
      title={isDraft ? says.removeTitle : says.title}
      lead={title}
      consequencesTitle={isDraft ? says.removeConsequences : says.consequences}
      consequences={isDraft ? [says.removeLine] : [says.none, says.underWay, says.kept(took, passed), says.final]}
      confirm={isDraft ? says.removeConfirm : says.confirm}
      isBusy={withdraw.isBusy}
      canConfirm={Array.from(why).length >= 2}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {isDraft ? null : <ReasonFields says={says} reason={reason} onReason={setReason} />}
      <Trouble problem={withdraw.problem} />
    </Confirm>
  );
}
