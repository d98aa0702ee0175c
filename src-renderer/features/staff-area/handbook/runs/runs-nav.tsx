import { Link } from 'wouter';
import { useDuty } from '../../parts/staff-duty.ts';
import { doneOf, useUnderWay } from './under-way.ts';
import { useRuns } from './use-runs.ts';

/** Below the navigation, while a run is under way. */
export function RunsNav() {
  const { words } = useDuty();
  const run = useUnderWay((flow) => flow.run);
  useRuns(5000);
  if (run === null) return null;
  return (
    <Link href="/handbook?tab=runs" className="staff-nav-work num">
      {words.handbookRuns.inNav(doneOf(run), run.total)}
    </Link>
  );
}
