import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'wouter';
import { useDuty } from '../../parts/staff-duty.ts';
import { useBankImport } from './import-flow.ts';

export function ResultStep() {
  const { words } = useDuty();
  const says = words.questionBank.importing;
  const { fileName, result, reset } = useBankImport();
  if (result === null) return null;
  const { added, duplicates, rejected } = result;
  return (
    <section className="panel-staff import-result">
      <CheckCircleFilled aria-hidden />
      <div role="status">
        <h3>{says.resultTitle}</h3>
        <p className="num">
          {says.resultLine(added, duplicates, rejected)} · {fileName}
        </p>
        <p>{says.resultReview}</p>
      </div>
      <div className="page-acts">
        <Button onClick={reset}>{says.again}</Button>
        <Link href="/questions?state=unreviewed" className="ant-btn-like">
          {says.see}
        </Link>
      </div>
    </section>
  );
}
