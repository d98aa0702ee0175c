import './live.css';
import { Button } from 'antd';
import { DataTable } from '../parts/data-table.tsx';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useHeldColumns } from './held-columns.tsx';
import { StartForm } from './start-form.tsx';
import { UnderWay } from './under-way.tsx';

const everyMs = 5000;

/** 现场抢答: one at a time; those held stay with their points. */
export function LiveRounds() {
  const { words, showLive } = useDuty();
  const says = words.live;
  const now = useAnswer('quiz.live', {}, everyMs);
  const held = useAnswer('quiz.lives', {});
  const reload = () => {
    now.reload();
    held.reload();
  };
  const live = now.value?.live ?? null;
  const isUnderWay = live !== null && live.state !== 'over';
  const columns = useHeldColumns();
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={live?.state === 'over' ? <Button onClick={showLive}>{says.showRanking}</Button> : null}
    >
      <Trouble problem={now.problem ?? held.problem} onRetry={reload} />
      <div className="live-page">
        {now.value === null ? null : isUnderWay ? (
          <UnderWay live={live} onEnded={reload} />
        ) : (
          <StartForm onRefused={reload} />
        )}
        <section className="panel-staff table-panel">
          <h3 className="live-past">{says.past}</h3>
          <DataTable
            label={says.past}
            columns={columns}
            rows={held.value?.lives.filter(({ endedAt }) => endedAt !== null) ?? null}
            rowKey={({ liveId }) => liveId}
            empty={says.none}
          />
        </section>
      </div>
    </Page>
  );
}
