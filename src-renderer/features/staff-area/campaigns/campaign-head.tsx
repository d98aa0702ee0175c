import { AuditOutlined, DownloadOutlined, PrinterOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CampaignReport } from '../../../../src-main/contract/quiz-campaigns.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useFile } from '../parts/use-file.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { phaseOf } from './campaign-phase.ts';
import { PhaseTag } from './phase-tag.tsx';
import { PublishCampaign } from './publish-campaign.tsx';
import { useRemark } from './use-remark.ts';
import { WithdrawCampaign } from './withdraw-campaign.tsx';

interface CampaignHeadProps {
  readonly report: CampaignReport;
  readonly isDirty: boolean;
  readonly onChanged: () => void;
}

/** What it is, how it stands, and what can be done with it. */
export function CampaignHead({ report, isDirty, onChanged }: CampaignHeadProps) {
  const { words, times, tell } = useDuty();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<'publish' | 'withdraw' | 'paper' | null>(null);
  const { campaign } = report;
  const { campaignId, state } = campaign;
  const file = useFile('quiz.exportCampaign');
  const remark = useRemark(campaignId);
  const says = words.campaigns.page;
  const close = () => setOpen(null);
  const audience = [...campaign.grades, ...campaign.buildings].join('、') || says.everybody;
  const isDraft = state === 'draft';
  return (
    <>
      <header className="page-head session-head">
        <div>
          <h2>
            {campaign.title} <PhaseTag phase={phaseOf(campaign, times)} />
          </h2>
          <p className="num">
            {words.campaigns.list.span(times.full(campaign.opensAt), times.full(campaign.closesAt))} · {audience}
          </p>
          <p className="num">
            {says.facts(campaign.questions, campaign.totalMarks, campaign.passMark, campaign.minutes)} ·{' '}
            {says.attempts(campaign.attempts)}
          </p>
          {campaign.withdrawReason === null ? null : <p>{says.withdrawnBecause(campaign.withdrawReason)}</p>}
        </div>
        <div className="page-acts">
          {state === 'withdrawn' ? null : (
            <Button icon={<StopOutlined aria-hidden />} onClick={() => setOpen('withdraw')}>
              {isDraft ? says.remove : says.withdraw}
            </Button>
          )}
          {isDraft ? (
            <Button
              type="primary"
              className="big"
              onClick={() => (isDirty ? tell('warn', words.campaigns.form.unsaved) : setOpen('publish'))}
            >
              {says.publish}
            </Button>
          ) : (
            <>
              <Button icon={<AuditOutlined aria-hidden />} loading={remark.isBusy} onClick={() => void remark.run()}>
                {says.remark}
              </Button>
              <Button
                icon={<DownloadOutlined aria-hidden />}
                loading={file.isBusy}
                onClick={() => void file.fetch({ campaignId })}
              >
                {says.exportExcel}
              </Button>
              <Button
                type="primary"
                className="big"
                icon={<PrinterOutlined aria-hidden />}
                onClick={() => setOpen('paper')}
              >
                {says.printReport}
              </Button>
            </>
          )}
        </div>
      </header>
      <Trouble problem={file.problem ?? remark.problem} />
      {remark.differing === null ? null : (
        <div className="failure" role="alert">
          {remark.differing}
        </div>
      )}
      {open === 'publish' ? (
        <PublishCampaign
          report={report}
          onClose={close}
          onDone={() => {
            close();
            onChanged();
          }}
        />
      ) : null}
      {open === 'withdraw' ? (
        <WithdrawCampaign
          report={report}
          onClose={close}
          onDone={() => {
            close();
            if (isDraft) navigate('/campaigns');
            else onChanged();
          }}
        />
      ) : null}
      {open === 'paper' ? <PaperDialog request={{ sheet: 'campaign-report', campaignId }} onClose={close} /> : null}
    </>
  );
}
