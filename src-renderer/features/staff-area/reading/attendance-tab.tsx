import { UserAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Attendee, SessionDetail } from '../../../../src-main/contract/reading.ts';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { useAttendeeColumns } from './attendee-columns.tsx';
import { MissingList } from './missing-list.tsx';
import { SignFor } from './sign-for.tsx';
import { useSignFor } from './use-sign-for.ts';

const openPollMs = 3000;
const quietPollMs = 15_000;

/** 签到: who is here, and who is still awaited. */
export function AttendanceTab({ session, onChanged }: { session: SessionDetail; onChanged: () => void }) {
  const { words, tell } = useDuty();
  const isOpen = session.state === 'open';
  const held = useAnswer('reading.attendance', { sessionId: session.sessionId }, isOpen ? openPollMs : quietPollMs);
  const leave = useDeed('check-in.leave');
  const guestLeave = useDeed('check-in.guestLeave');
  const [isSigning, setSigning] = useState(false);
  const says = words.reading.attendance;

  const reload = () => {
    held.reload();
    onChanged();
  };
  const signFor = useSignFor(session, reload);
  const signOut = async (attendee: Attendee) => {
    const done =
      attendee.memberId === null
        ? await guestLeave.run({ name: attendee.name })
        : await leave.run({ memberId: attendee.memberId });
    if (done !== null) tell('ok', says.signedOut(attendee.name));
    reload();
  };
  const columns = useAttendeeColumns(isOpen ? (attendee) => void signOut(attendee) : null);
  const attendees = held.value?.attendees ?? null;
  const count = (fits: (attendee: Attendee) => boolean) => attendees?.filter(fits).length ?? 0;
  const missing = held.value?.missing ?? [];
  return (
    <>
      <div className="session-counts">
        <Count label={says.here} value={attendees?.length ?? 0} />
        {isOpen ? <Count label={says.insideNow} value={count((each) => each.leftAt === null)} /> : null}
        <Count label={says.late} value={count((each) => each.lateMinutes > 0)} />
        <Count label={says.leftEarly} value={count((each) => each.leftEarly)} />
        <Count label={says.missing} value={missing.filter((each) => !each.isWaiting).length} />
        {isOpen ? (
          <Button className="big" icon={<UserAddOutlined aria-hidden />} onClick={() => setSigning(true)}>
            {says.signFor}
          </Button>
        ) : null}
      </div>
      <Trouble problem={held.problem ?? leave.problem ?? guestLeave.problem ?? signFor.problem} onRetry={held.reload} />
      <div className="session-attendance">
        <section className="panel-staff table-panel">
          <DataTable
            label={says.title}
            columns={columns}
            rows={attendees}
            rowKey={(attendee) => attendee.memberId ?? `${attendee.name} ${attendee.arrivedAt}`}
            empty={session.state === 'planned' ? says.notOpen : says.empty}
          />
        </section>
        <MissingList
          missing={missing}
          hasAttendees={(attendees?.length ?? 0) > 0}
          onSignFor={isOpen ? (memberId: MemberId, name) => void signFor.run(memberId, name) : null}
          isBusy={signFor.isBusy}
        />
      </div>
      {isSigning ? <SignFor session={session} onClose={() => setSigning(false)} onDone={reload} /> : null}
    </>
  );
}

function Count({ label, value }: { label: string; value: number }) {
  return (
    <p className="session-count">
      {label} <b className="num">{value}</b>
    </p>
  );
}
