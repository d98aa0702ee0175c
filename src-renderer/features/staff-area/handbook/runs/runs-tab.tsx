import './runs.css';
import { useState } from 'react';
import { Trouble } from '../../parts/trouble.tsx';
import { NewRun } from './new-run.tsx';
import { RunCard } from './run-card.tsx';
import { useRuns } from './use-runs.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { useUnderWay } from './under-way.ts';

const shownAtFirst = 5;

/** 批量打印: books of many people, one after another, while staff do something else. */
export function RunsTab() {
  const { words } = useDuty();
  const says = words.handbookRuns;
  const held = useRuns(1000);
  const saw = useUnderWay((flow) => flow.saw);
  const [showsAll, setShowsAll] = useState(false);
  const runs = held.value?.runs ?? [];
  const shown = showsAll ? runs : runs.slice(0, shownAtFirst);
  return (
    <div className="runs">
      <NewRun
        onStarted={(run) => {
          saw([run]);
          held.reload();
        }}
      />
      <section className="runs-list" aria-label={says.list}>
        <h3>{says.list}</h3>
        <Trouble problem={held.problem} onRetry={held.reload} />
        {held.value !== null && runs.length === 0 ? <p className="runs-none">{says.none}</p> : null}
        {shown.map((run) => (
          <RunCard
            key={run.printRunId}
            run={run}
            onChanged={(changed) => {
              saw([changed]);
              held.reload();
            }}
          />
        ))}
        {runs.length > shown.length ? (
          <button type="button" className="runs-more" onClick={() => setShowsAll(true)}>
            {says.more(runs.length - shown.length)}
          </button>
        ) : null}
      </section>
    </div>
  );
}
