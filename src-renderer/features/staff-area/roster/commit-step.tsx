import { Button, Progress } from 'antd';
import { useDuty } from '../parts/staff-duty.ts';
import { cancel } from './import-acts.ts';
import { useImportFlow } from './import-flow.ts';

export function CommitStep() {
  const { words, call } = useDuty();
  const { fileName, progress } = useImportFlow();
  const percent = Math.floor((progress.done / Math.max(1, progress.total)) * 100);
  return (
    <section className="panel-staff import-work" aria-busy="true">
      <h3>{fileName}</h3>
      <p role="status">{words.roster.committing}</p>
      <Progress percent={percent} showInfo={false} aria-label={words.roster.committing} />
      <div className="import-work-foot">
        <b className="num">{words.roster.progress(progress.done, progress.total)}</b>
        <Button onClick={() => cancel(call)}>{words.roster.cancelImport}</Button>
      </div>
    </section>
  );
}
