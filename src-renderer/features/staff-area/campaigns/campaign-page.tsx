import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { CampaignId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { Unsaved } from '../reading/unsaved.tsx';
import { BackToList } from './back-to-list.tsx';
import { CampaignHead } from './campaign-head.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { QuestionsTab } from './questions-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';

const tabs = ['overview', 'questions', 'people', 'settings'] as const;
type Tab = (typeof tabs)[number];

const pollMs = 60_000;

/** One campaign from draft to report. */
export function CampaignPage({ campaignId }: { campaignId: CampaignId }) {
  const { words } = useDuty();
  const says = words.campaigns.page;
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const held = useAnswer('quiz.report', { campaignId }, pollMs);
  const [isDirty, setDirty] = useState(false);
  const [leavingTo, setLeavingTo] = useState<string | null>(null);
  const report = held.value;
  const asked = search.get('tab');
  const tab = tabs.find((each) => each === asked) ?? (report?.campaign.state === 'draft' ? 'settings' : 'overview');
  const toTab = (each: Tab) => `/campaigns/${campaignId}?${new URLSearchParams({ tab: each }).toString()}`;
  return (
    <div className="page session-page">
      <BackToList isDirty={isDirty} />
      <Trouble problem={held.problem} onRetry={held.reload} />
      {report === null ? (
        <p role="status">{held.problem === null ? words.common.loading : null}</p>
      ) : (
        <>
          <CampaignHead report={report} isDirty={isDirty} onChanged={held.reload} />
          <nav className="session-tabs" aria-label={says.tabs}>
            {tabs.map((each) => (
              <Link
                key={each}
                href={toTab(each)}
                replace
                aria-current={each === tab ? 'page' : undefined}
                onClick={(event) => {
                  if (!isDirty || each === tab) return;
                  event.preventDefault();
                  setLeavingTo(toTab(each));
                }}
              >
                {says.tabNames[each]}
              </Link>
            ))}
          </nav>
          {leavingTo === null ? null : (
            <Unsaved
              lead={words.campaigns.form.unsaved}
              onKeep={() => setLeavingTo(null)}
              onDiscard={() => {
                setDirty(false);
                setLeavingTo(null);
                navigate(leavingTo, { replace: true });
              }}
            />
          )}
          {tab === 'overview' ? <OverviewTab report={report} /> : null}
          {tab === 'questions' ? <QuestionsTab report={report} /> : null}
          {tab === 'people' ? <PeopleTab report={report} /> : null}
          {tab === 'settings' ? (
            <SettingsTab
              // Published or withdrawn meanwhile: what may be changed is another.
              key={report.campaign.state}
              campaignId={campaignId}
              onDirty={setDirty}
              onSaved={held.reload}
            />
          ) : null}
        </>
      )}
    </div>
  );
}
