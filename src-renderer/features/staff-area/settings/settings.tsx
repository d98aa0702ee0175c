import './settings.css';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { RoomsForm } from './rooms-form.tsx';
import { StationForm } from './station-form.tsx';

/** 设置 */
export function Settings() {
  const { words } = useDuty();
  const settings = useAnswer('station.settings', {});
  const figures = useAnswer('rooms.figures', {});
  return (
    <Page title={words.settings.title} lead={words.settings.lead}>
      <Trouble problem={settings.problem} onRetry={settings.reload} />
      <Trouble problem={figures.problem} onRetry={figures.reload} />
      <div className="page-scroll settings">
        {settings.value === null ? (
          <p className="staff-hint">{words.common.loading}</p>
        ) : (
          <StationForm settings={settings.value} />
        )}
        {figures.value === null ? null : <RoomsForm rooms={figures.value.rooms} onSaved={figures.reload} />}
      </div>
    </Page>
  );
}
