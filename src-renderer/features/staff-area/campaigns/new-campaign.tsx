import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { BackToList } from './back-to-list.tsx';
import { CampaignForm } from './campaign-form.tsx';

export function NewCampaign() {
  const { words, tell } = useDuty();
  const [, navigate] = useLocation();
  const usual = useAnswer('quiz.usualCampaign', {});
  const [isDirty, setDirty] = useState(false);
  const says = words.campaigns.form;
  return (
    <div className="page session-page">
      <BackToList isDirty={isDirty} />
      <header className="page-head session-head">
        <div>
          <h2>{says.addTitle}</h2>
          <p>{says.addLead}</p>
        </div>
      </header>
      <Trouble problem={usual.problem} onRetry={usual.reload} />
      {usual.value === null ? null : (
        <CampaignForm
          campaign={null}
          usual={usual.value}
          onDirty={setDirty}
          onSaved={(campaignId) => {
            tell('ok', says.draftSaved);
            navigate(`/campaigns/${campaignId}`, { replace: true });
          }}
        />
      )}
    </div>
  );
}
