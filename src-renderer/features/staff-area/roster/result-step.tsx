import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'wouter';
import { useDuty } from '../parts/staff-duty.ts';
import { useFile } from '../parts/use-file.ts';
import { useImportFlow } from './import-flow.ts';

export function ResultStep() {
  const { words } = useDuty();
  const { fileName, progress, backupFailure, judged, importId, reset } = useImportFlow();
  const report = useFile('roster.errorReport');
  const rejected = judged?.counts.rejected ?? 0;
  return (
    <section className="panel-staff import-result">
      <CheckCircleFilled aria-hidden />
      <div role="status">
        <h3>{words.roster.resultTitle}</h3>
        <p className="num">
          {words.roster.resultLine(progress.total)} · {fileName}
        </p>
        {backupFailure === null ? null : (
          <p className="import-ended">{words.roster.notBackedUp(words.problems[backupFailure]({}))}</p>
        )}
      </div>
      <div className="page-acts">
        {rejected === 0 || importId === null ? null : (
          <Button loading={report.isBusy} onClick={() => void report.fetch({ importId })}>
            {words.roster.errorReport}
          </Button>
        )}
        <Button onClick={reset}>{words.roster.again}</Button>
        <Link href="/members" className="ant-btn-like">
          {words.roster.seeMembers}
        </Link>
      </div>
    </section>
  );
}
