import './desk.css';
import { UserAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { VisitRow } from '../../../../src-main/contract/check-in.ts';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { VoidVisit } from '../visits/void-visit.tsx';
import { ArriveDrawer } from './arrive-drawer.tsx';
import { OnDuty } from './on-duty.tsx';
import { RoomPanel } from './room-panel.tsx';

const pollMs = 5000;

/** 值班台: who is inside now. */
export function Desk() {
  const { words, tell, may } = useDuty();
  const figures = useAnswer('rooms.figures', {}, pollMs);
  const present = useAnswer('check-in.present', {}, pollMs);
  const close = useDeed('check-in.close');
  const [voiding, setVoiding] = useState<VisitRow | null>(null);
  const [isArriving, setArriving] = useState(false);

  const reload = () => {
    figures.reload();
    present.reload();
  };
  const closeVisit = async (visit: VisitRow) => {
    if ((await close.run({ visitId: visit.visitId })) !== null) tell('ok', words.desk.closed(visit.name));
    reload();
  };

  const rooms = figures.value?.rooms ?? [];
  return (
    <Page
      title={words.desk.title}
      lead={words.desk.lead}
      actions={
        <Button type="primary" className="big" icon={<UserAddOutlined aria-hidden />} onClick={() => setArriving(true)}>
          {words.desk.arriveFor}
        </Button>
      }
    >
      <Trouble problem={figures.problem ?? present.problem ?? close.problem} onRetry={reload} />
      <div className="desk-figures">
        <Figure
          label={words.desk.insideNow}
          unit={words.common.people}
          value={sum(rooms.map((room) => room.present))}
          isKnown={rooms.length > 0}
        />
        <Figure
          label={words.desk.today}
          unit={words.desk.todayUnit}
          value={figures.value?.visitsToday ?? 0}
          isKnown={rooms.length > 0}
        />
        {may('members.cardRequests') ? <CardsWaiting /> : null}
      </div>
      <OnDuty />
      <div className="desk-rooms">
        {rooms.map((room) => (
          <RoomPanel
            key={room.roomId}
            room={room}
            visits={present.value?.visits.filter((visit) => visit.roomName === room.name) ?? null}
            isBusy={close.isBusy}
            onClose={(visit) => void closeVisit(visit)}
            onVoid={setVoiding}
          />
        ))}
      </div>
      {voiding === null ? null : (
        <VoidVisit
          visit={voiding}
          onClose={() => setVoiding(null)}
          onDone={() => {
            setVoiding(null);
            reload();
          }}
        />
      )}
      {isArriving ? <ArriveDrawer rooms={rooms} onClose={() => setArriving(false)} onDone={reload} /> : null}
    </Page>
  );
}

function CardsWaiting() {
  const { words } = useDuty();
  const requests = useAnswer('members.cardRequests', {}, pollMs * 4);
  const waiting = requests.value?.requests.length ?? 0;
  if (waiting === 0) return null;
  return (
    <Link href="/members" className="desk-waiting num">
      <b>{words.desk.cardRequests(waiting)}</b>
      <span>{words.desk.seeCardRequests}</span>
    </Link>
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, next) => total + next, 0);

function Figure(props: { label: string; value: number; unit: string; isKnown: boolean }) {
  return (
    <div className="panel-staff desk-figure">
      <span>{props.label}</span>
      <b className="num">
        {props.isKnown ? props.value : '–'}
        <small>{props.unit}</small>
      </b>
    </div>
  );
}
