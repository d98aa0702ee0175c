import './settings.css';
import type { ReactNode } from 'react';
import type { RouteName } from '../../../../src-main/contract/registry.ts';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { AdministratorsPanel } from './administrators-panel.tsx';
import { RecoveryPanel } from './recovery-panel.tsx';
import { RoomsForm } from './rooms-form.tsx';
import { StationForm } from './station-form.tsx';

/** 设置. 生活部 sees the rooms alone. */
export function Settings() {
  const { words, may } = useDuty();
  return (
    <Page title={words.settings.title} lead={may('station.settings') ? words.settings.lead : null}>
      <div className="page-scroll settings">
        <Allowed route="station.settings">
          <Station />
        </Allowed>
        <div className="settings-column">
          <Allowed route="rooms.save">
            <Rooms />
          </Allowed>
          <Allowed route="staff.list">
            <Staff />
          </Allowed>
        </div>
      </div>
    </Page>
  );
}

function Allowed({ route, children }: { route: RouteName; children: ReactNode }) {
  return useDuty().may(route) ? children : null;
}

function Station() {
  const { words } = useDuty();
  const settings = useAnswer('station.settings', {});
  if (settings.value !== null) return <StationForm settings={settings.value} />;
  if (settings.problem !== null) return <Trouble problem={settings.problem} onRetry={settings.reload} />;
  return <p className="staff-hint">{words.common.loading}</p>;
}

function Rooms() {
  const figures = useAnswer('rooms.figures', {});
  if (figures.value === null) return <Trouble problem={figures.problem} onRetry={figures.reload} />;
  return <RoomsForm rooms={figures.value.rooms} onSaved={figures.reload} />;
}

function Staff() {
  const list = useAnswer('staff.list', {});
  if (list.value === null) return <Trouble problem={list.problem} onRetry={list.reload} />;
  return (
    <>
      <AdministratorsPanel administrators={list.value.administrators} onChanged={list.reload} />
      <RecoveryPanel state={list.value.recoveryCode} onChanged={list.reload} />
    </>
  );
}
