import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import type { CampaignDetail } from '../../../../src-main/contract/quiz-campaigns.ts';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { CampaignId } from '../../../../src-main/contract/values.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { AudienceFields } from './audience-fields.tsx';
import { type CampaignDraft, checkDraft, draftOf } from './campaign-draft.ts';
import { ModeFields } from './mode-fields.tsx';
import { probe, readRule } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { WindowFields } from './window-fields.tsx';

interface CampaignFormProps {
  /** Null: a new one. */
  readonly campaign: CampaignDetail | null;
  readonly usual: Answer<'quiz.usualCampaign'>;
  readonly onDirty: (isDirty: boolean) => void;
  readonly onSaved: (campaignId: CampaignId) => void;
  /** Throws away what is typed for what somebody else saved. */
  readonly onNewest?: () => void;
}

export function CampaignForm({ campaign, usual, onDirty, onSaved, onNewest }: CampaignFormProps) {
  const { words, times } = useDuty();
  const says = words.campaigns.form;
  const [draft, setDraft] = useState(() => draftOf(campaign ?? usual.fields, times));
  const [wasSent, setSent] = useState(false);
  const save = useDeed('quiz.saveCampaign');
  const read = readRule(draft.rule);
  const grades = [...draft.grades];
  const buildings = [...draft.buildings];
  const tried = useAnswer('quiz.tryCampaign', { rule: read.rule ?? probe.rule, grades, buildings });
  const isFrozen = campaign?.state === 'withdrawn';
  const isBegun = (campaign?.attemptsBegun ?? 0) > 0;

  const set = (next: Partial<CampaignDraft>) => {
    setDraft({ ...draft, ...next });
    onDirty(true);
    save.forgive();
  };
  const send = async () => {
    setSent(true);
    const { fields } = checkDraft(draft, times, campaign ?? undefined);
    if (fields === null) return;
    const { title, closesAt, attempts, showsAnswers } = fields;
    // Of a campaign under way the rest goes back as it was stored, whatever order its rule is in.
    const sent = campaign && isBegun ? { ...storedOf(campaign), title, closesAt, attempts, showsAnswers } : fields;
    const done = await save.run({
      campaignId: campaign?.campaignId ?? null,
      version: campaign?.version ?? 0,
      fields: sent,
    });
    if (done === null) return;
    onDirty(false);
    onSaved(done.campaignId);
  };
  const { faults } = wasSent ? checkDraft(draft, times, campaign ?? undefined) : { faults: null };
  const said = (field: string) => {
    const fault = faults?.[field];
    return fault === undefined ? null : says.faults[fault];
  };
  const shared = { draft, said, onChange: set };
  const isEnough = read.rule === null || (tried.value?.isEnough ?? true);
  return (
    <form
      className="form session-form campaign-form"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <Scroller className="page-scroll campaign-form-scroll" label={words.campaigns.page.tabNames.settings}>
        {isFrozen || isBegun ? (
          <p className="campaign-begun" role="note">
            {isFrozen ? says.frozen : says.begun(campaign?.attemptsBegun ?? 0)}
          </p>
        ) : null}
        <fieldset disabled={isFrozen}>
          <legend>{says.basics}</legend>
          <TextField
            label={says.name}
            value={draft.title}
            maxLength={60}
            error={said('title')}
            onChange={(title) => set({ title })}
          />
        </fieldset>
        <WindowFields {...shared} isBegun={isBegun} isFrozen={isFrozen} isNew={campaign === null} />
        <fieldset disabled={isFrozen || isBegun}>
          <AudienceFields {...shared} known={usual} invited={tried.value?.invited ?? null} />
        </fieldset>
        <fieldset disabled={isFrozen || isBegun}>
          <RuleFields
            draft={draft.rule}
            read={read}
            tried={read.rule === null ? null : tried.value}
            said={said}
            onChange={(rule) => set({ rule })}
          />
        </fieldset>
        <ModeFields {...shared} totalMarks={read.totalMarks} isBegun={isBegun} isFrozen={isFrozen} />
      </Scroller>
      {isFrozen ? null : (
        <footer>
          {/* What core found wrong; with somebody else's change, the way to it. */}
          {save.problem === null ? null : (
            <div className="campaign-refused">
              <Trouble problem={save.problem} />
              {save.problem.code === 'campaign.changed-elsewhere' && onNewest ? (
                <Button onClick={onNewest}>{says.takeLatest}</Button>
              ) : null}
            </div>
          )}
          <p className="campaign-total num" role="status">
            <b>{says.total(read.questions, read.totalMarks)}</b>{' '}
            <span data-tone={isEnough ? 'ok' : 'err'}>{isEnough ? says.enough : says.notEnough}</span>
          </p>
          <Button type="primary" className="big" htmlType="submit" loading={save.isBusy}>
            {campaign === null || campaign.state === 'draft' ? says.saveDraft : words.common.save}
          </Button>
        </footer>
      )}
    </form>
  );
}

function storedOf(campaign: CampaignDetail) {
  const { opensAt, grades, buildings, rule, minutes, passMark, shufflesQuestions, shufflesOptions, marking } = campaign;
  return { opensAt, grades, buildings, rule, minutes, passMark, shufflesQuestions, shufflesOptions, marking };
}
