import { PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { SheetRequest } from '../../../../src-main/contract/printing.ts';
import type { PersonRow } from '../../../../src-main/contract/reading-figures.ts';
import type { StudyRecord } from '../../../../src-main/contract/reading-record.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { ItemLine } from '../reading/item-line.tsx';
import type { Period } from './figures-filter.ts';
import { hoursText } from './hours.ts';

interface PersonRecordsProps {
  readonly person: PersonRow;
  readonly period: Period;
  readonly onClose: () => void;
}

/** 个人学习记录 of a period, oldest first, as the handbook has them. */
export function PersonRecords({ person, period, onClose }: PersonRecordsProps) {
  const { words } = useDuty();
  const texts = words.figures;
  const [printing, setPrinting] = useState<SheetRequest | null>(null);
  const list = useAnswer('reading.records', { memberId: person.memberId, ...period });
  const records = list.value?.records ?? null;
  const minutes = records?.reduce((sum, record) => sum + record.minutes, 0) ?? 0;
  return (
    <Drawer open size={720} title={texts.records(person.name)} onClose={onClose}>
      <Trouble problem={list.problem} onRetry={list.reload} />
      <p className="records-who">
        <span className="num">{person.studentNumber}</span>
        <span>{person.className || person.grade}</span>
        <b className="num">
          {records === null ? words.common.loading : texts.recordsSum(records.length, hoursText(minutes))}
        </b>
      </p>
      {records?.length === 0 ? <p className="staff-hint">{texts.noRecords}</p> : null}
      <ol className="records">
        {records?.map((record) => (
          <li key={record.sessionId}>
            <RecordFacts record={record} />
            <Button
              icon={<PrinterOutlined aria-hidden />}
              aria-label={texts.printRecord(record.title)}
              onClick={() => setPrinting({ sheet: 'record', sessionId: record.sessionId, memberId: person.memberId })}
            >
              {texts.print}
            </Button>
          </li>
        ))}
      </ol>
      {printing === null ? null : <PaperDialog request={printing} onClose={() => setPrinting(null)} />}
    </Drawer>
  );
}

function RecordFacts({ record }: { record: StudyRecord }) {
  const { words, times } = useDuty();
  const texts = words.figures;
  const named = texts.recordFacts;
  const remarks = [
    record.lateMinutes > 0 ? texts.lateBy(record.lateMinutes) : '',
    record.leftEarly ? texts.early : '',
  ].filter((part) => part !== '');
  const facts = [
    [named.room, record.roomName],
    [named.hours, texts.hoursOf(hoursText(record.minutes), record.minutes)],
    [named.people, [record.host, record.leadReader].map((name) => name || words.common.none).join(' / ')],
    [named.recorder, record.recorder],
    [named.remarks, remarks.join('、')],
    [named.summary, record.summary],
  ] as const;
  return (
    <>
      <h3>
        <span className="num">{times.day(record.startsAt)}</span> {record.title}
      </h3>
      <ul>
        {record.items.map((item) => (
          <li key={`${item.title}\n${item.author}\n${item.pageFrom}`}>
            <ItemLine item={item} />
          </li>
        ))}
      </ul>
      <dl>
        {facts.map(([label, value]) =>
          value === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}
