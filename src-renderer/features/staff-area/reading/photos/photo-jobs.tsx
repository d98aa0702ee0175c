import { CheckCircleOutlined, ClockCircleOutlined, SyncOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useDuty } from '../../parts/staff-duty.ts';
import { isAtWork, type PhotoJob } from './photo-flow.ts';

const icons = {
  waiting: ClockCircleOutlined,
  sending: SyncOutlined,
  working: SyncOutlined,
  added: CheckCircleOutlined,
  failed: WarningOutlined,
} as const;

/** How far the chosen pictures are; each that failed says why. */
export function PhotoJobs({ jobs, onClear }: { jobs: readonly PhotoJob[]; onClear: () => void }) {
  const { words } = useDuty();
  const says = words.minutes.photos;
  const isBusy = isAtWork(jobs);
  const done = jobs.filter((job) => job.step === 'added' || job.step === 'failed').length;
  const bytes = (job: PhotoJob) =>
    job.step === 'added' || job.step === 'failed' ? job.size : Math.min(job.size, job.received);
  const total = jobs.reduce((sum, job) => sum + job.size, 0);
  const percent = Math.floor((jobs.reduce((sum, job) => sum + bytes(job), 0) / Math.max(1, total)) * 100);
  return (
    <section className="panel-staff photo-jobs" aria-busy={isBusy}>
      <header>
        <b className="num" role="status">
          {says.progress(done, jobs.length)}
        </b>
        <Progress percent={percent} showInfo={false} aria-label={says.progress(done, jobs.length)} />
        <Button onClick={onClear}>{isBusy ? says.cancel : says.clear}</Button>
      </header>
      <ul>
        {jobs.map((job) => {
          const Icon = icons[job.step];
          return (
            <li key={job.key} data-step={job.step}>
              <Icon aria-hidden />
              <span>
                {says.steps[job.step](job.name)}
                {job.problem === null ? null : <small>{words.problems[job.problem.code](job.problem.facts)}</small>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
