import { UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { StepRecord } from '../../../../../src-main/contract/development-steps.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { detailsInWords } from './details-in-words.ts';

interface RecordCardProps {
  readonly record: StepRecord;
  /** Only the latest of the ledger. */
  readonly canVoid: boolean;
  readonly onVoid: () => void;
}

export function RecordCard({ record, canVoid, onVoid }: RecordCardProps) {
  const { words, times } = useDuty();
  const says = words.ledger.record;
  const lines = detailsInWords(record.details, words.ledger);
  return (
    <li data-void={record.voidedAt === null ? undefined : ''}>
      <div className="ledger-record-head">
        <b className="num">{record.happenedOn}</b>
        <span>{says.decidedBy(record.decidedBy)}</span>
        {record.lateDays === null ? null : (
          <span className="tag" data-tone="warn">
            {says.late(record.lateDays)}
          </span>
        )}
        {record.voidedAt === null ? null : <span className="tag">{says.voided}</span>}
        {canVoid ? (
          <Button icon={<UndoOutlined aria-hidden />} onClick={onVoid}>
            {says.void}
          </Button>
        ) : null}
      </div>
      {lines.length === 0 ? null : (
        <dl>
          {lines.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {record.remark === '' ? null : <p>{says.remark(record.remark)}</p>}
      {record.voidReason === null || record.voidedAt === null ? null : (
        <p>{says.voidedBecause(times.full(record.voidedAt), record.voidReason)}</p>
      )}
      <small className="num">
        {says.entered(times.full(record.recordedAt), record.recordedBy)} ·{' '}
        {words.ledger.judgedBy(words.ledger.packYear(record.packId))}
      </small>
    </li>
  );
}
