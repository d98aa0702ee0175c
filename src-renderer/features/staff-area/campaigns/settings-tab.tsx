import { useState } from 'react';
import type { CampaignId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { CampaignForm } from './campaign-form.tsx';

interface SettingsTabProps {
  readonly campaignId: CampaignId;
  readonly onDirty: (isDirty: boolean) => void;
  readonly onSaved: () => void;
}

/** Asked by itself, and only when wanted: what is typed is not overwritten by a newer answer. */
export function SettingsTab({ campaignId, onDirty, onSaved }: SettingsTabProps) {
  const { words, call, tell } = useDuty();
  const first = useAnswer('quiz.campaign', { campaignId });
  const usual = useAnswer('quiz.usualCampaign', {});
  const [newest, setNewest] = useState<typeof first.value>(null);
  const [turn, setTurn] = useState(0);
  const campaign = newest ?? first.value;

  const renew = async () => {
    const reply = await call('quiz.campaign', { campaignId });
    if (!('value' in reply)) return;
    setNewest(reply.value);
    setTurn(turn + 1);
    onDirty(false);
  };
  if (campaign === null || usual.value === null) {
    return (
      <>
        <Trouble problem={first.problem ?? usual.problem} onRetry={first.problem ? first.reload : usual.reload} />
        <p role="status">{words.common.loading}</p>
      </>
    );
  }
  return (
    <CampaignForm
      key={turn}
      campaign={campaign}
      usual={usual.value}
      onDirty={onDirty}
      onNewest={() => void renew()}
      onSaved={() => {
        tell('ok', words.common.saved);
        onSaved();
        void renew();
      }}
    />
  );
}
