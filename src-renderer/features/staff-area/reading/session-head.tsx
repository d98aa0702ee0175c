import { EditOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { SessionDetail } from '../../../../src-main/contract/reading.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { CancelSession } from './cancel-session.tsx';
import { NextStep } from './next-step.tsx';
import { PrintMenu } from './print-menu.tsx';
import { StateTag } from './state-tag.tsx';

interface SessionHeadProps {
  readonly session: SessionDetail;
  readonly onChanged: () => void;
  readonly onEdit: () => void;
  readonly onCorrect: () => void;
}

/** Title, when and where, who; and what comes next. */
export function SessionHead({ session, onChanged, onEdit, onCorrect }: SessionHeadProps) {
  const { words, times } = useDuty();
  const [isCancelling, setCancelling] = useState(false);
  const page = words.reading.page;
  const { startsAt, endsAt, state } = session;
  const when = page.when(times.day(startsAt), times.weekday(startsAt), times.clock(startsAt), times.clock(endsAt));
  const canEdit = state === 'planned' || state === 'open' || state === 'ended';
  return (
    <header className="page-head session-head">
      <div>
        <h2>
          {session.title} <StateTag state={state} />
        </h2>
        <p className="num">
          {when} · {session.roomName} · {page.host(session.host?.name ?? page.nobody)} ·{' '}
          {page.leadReader(session.leadReader?.name ?? page.nobody)}
          {session.series === '' ? '' : ` · ${session.series}`}
        </p>
        {session.cancelReason === null ? null : <p>{page.cancelledBecause(session.cancelReason)}</p>}
      </div>
      <div className="page-acts">
        {state === 'planned' ? (
          <Button icon={<StopOutlined aria-hidden />} onClick={() => setCancelling(true)}>
            {page.cancelSession}
          </Button>
        ) : null}
        {canEdit ? (
          <Button icon={<EditOutlined aria-hidden />} onClick={onEdit}>
            {page.edit}
          </Button>
        ) : null}
        {state === 'closed' ? <Button onClick={onCorrect}>{page.correct}</Button> : null}
        {state === 'cancelled' ? null : <PrintMenu session={session} />}
        <NextStep session={session} onChanged={onChanged} />
      </div>
      {isCancelling ? (
        <CancelSession
          session={session}
          onClose={() => setCancelling(false)}
          onDone={() => {
            setCancelling(false);
            onChanged();
          }}
        />
      ) : null}
    </header>
  );
}
