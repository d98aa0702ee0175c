import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { NoticeDetail } from '../../../../src-main/contract/notices.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { PeopleTable } from './people-table.tsx';
import { PublishNotice } from './publish-notice.tsx';
import { SettleNotice } from './settle-notice.tsx';
import { StateTag } from './state-tag.tsx';
import { WithdrawNotice } from './withdraw-notice.tsx';

interface NoticeDetailViewProps {
  readonly notice: NoticeDetail;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
  readonly onPrint: (sheet: 'notice' | 'notice-feedback') => void;
}

type Act = 'publish' | 'withdraw' | 'settle';

export function NoticeDetailView({ notice, onEdit, onChanged, onPrint }: NoticeDetailViewProps) {
  const { words, times, may } = useDuty();
  const says = words.notices.one;
  const [act, setAct] = useState<Act | null>(null);
  const { state, publishedAt, outcome } = notice;
  const isDraft = state === 'draft';
  const done = { notice, onClose: () => setAct(null), onDone: () => (setAct(null), onChanged()) };
  return (
    <div className="form notice-detail">
      <header>
        <h3>{words.notices.kinds[notice.kind]}</h3>
        <StateTag state={state} />
      </header>
      {notice.withdrawReason === null ? null : (
        <p className="notice-said">
          {says.withdrawn}：{notice.withdrawReason}
        </p>
      )}
      {outcome === null ? null : (
        <p className="notice-said">
          {says.outcome}：{says.outcomes[outcome]}
          {notice.outcomeNote === '' ? '' : ` · ${notice.outcomeNote}`}
        </p>
      )}
      <Facts notice={notice} />
      <PeopleTable notice={notice} />
      <small className="staff-hint num">
        {publishedAt === null ? '' : `${says.published(times.full(publishedAt))} · `}
        {says.saved(notice.savedBy, times.full(notice.savedAt))}
      </small>
      {/* 纪检部 reads it as it stands. */}
      {may('notices.publish') ? (
        <footer className="notice-foot">
          {publishedAt === null ? null : (
            <>
              <Button icon={<PrinterOutlined aria-hidden />} onClick={() => onPrint('notice')}>
                {says.printNotice}
              </Button>
              <Button icon={<PrinterOutlined aria-hidden />} onClick={() => onPrint('notice-feedback')}>
                {says.printFeedback}
              </Button>
            </>
          )}
          {isDraft || state === 'waiting' || state === 'running' ? (
            <Button danger onClick={() => setAct('withdraw')}>
              {isDraft ? says.giveUp : says.withdraw}
            </Button>
          ) : null}
          {isDraft ? <Button onClick={onEdit}>{says.edit}</Button> : null}
          {isDraft ? (
            <Button type="primary" onClick={() => setAct('publish')}>
              {says.publish}
            </Button>
          ) : null}
          {state === 'over' ? (
            <Button type="primary" onClick={() => setAct('settle')}>
              {says.settle}
            </Button>
          ) : null}
        </footer>
      ) : null}
      {act === 'publish' ? <PublishNotice {...done} /> : null}
      {act === 'withdraw' ? <WithdrawNotice {...done} /> : null}
      {act === 'settle' ? <SettleNotice {...done} /> : null}
    </div>
  );
}

function Facts({ notice }: { readonly notice: NoticeDetail }) {
  const { words } = useDuty();
  const says = words.notices;
  const { startsOn, lastOn, workingDays, isProvisional } = notice;
  const facts = [
    [says.one.branch, notice.branchName],
    [
      says.one.days,
      `${says.window.span(startsOn, lastOn, workingDays)}${isProvisional ? ` · ${says.provisional}` : ''}`,
    ],
    [says.one.basis, notice.basis],
    [says.one.contact, notice.contact],
  ] as const;
  return (
    <dl className="notice-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
