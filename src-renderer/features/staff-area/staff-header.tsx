import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { StaffSession } from '../../../src-main/contract/staff.ts';
import { OwnPin } from './own-pin.tsx';
import { useDuty } from './parts/staff-duty.ts';
import { StaffClock } from './staff-clock.tsx';

interface StaffHeaderProps {
  readonly session: StaffSession;
  readonly stationName: string;
  readonly hasKeys: boolean;
  readonly onKeys: (hasKeys: boolean) => void;
  readonly onLock: () => void;
}

/** Who is on duty, as what; the keys for fields; 锁定. */
export function StaffHeader({ session, stationName, hasKeys, onKeys, onLock }: StaffHeaderProps) {
  const { words, times } = useDuty();
  const [isChanging, setChanging] = useState(false);
  const posts = session.roles.map((role) => words.roles[role]).join(' · ');
  return (
    <header className="staff-top">
      <div className="staff-seal" aria-hidden="true">
        163
      </div>
      <div className="staff-name">
        <h1>{stationName}</h1>
        <p>{words.lock.onDuty(session.name, posts)}</p>
      </div>
      <StaffClock times={times} />
      {session.memberId === null ? null : (
        <button type="button" className="staff-own-pin" onClick={() => setChanging(true)}>
          {words.pin.own}
        </button>
      )}
      <button
        type="button"
        className="staff-keys-switch"
        aria-label={words.door.keyboard}
        aria-pressed={hasKeys}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onKeys(!hasKeys)}
      >
        <svg viewBox="0 0 24 24" width="34" height="34" aria-hidden>
          <path
            d="M3 6.5h18v11H3zM6 10h.1M9 10h.1M12 10h.1M15 10h.1M18 10h.1M8 14.5h8"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </button>
      <Button className="staff-lock" icon={<LockOutlined aria-hidden />} onClick={onLock}>
        {words.lock.lock}
      </Button>
      {isChanging ? <OwnPin onClose={() => setChanging(false)} /> : null}
    </header>
  );
}
