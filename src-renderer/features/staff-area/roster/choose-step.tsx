import { FileAddOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { type ChangeEvent, useRef } from 'react';
import { useDuty } from '../parts/staff-duty.ts';
import { cancel, chooseFile } from './import-acts.ts';
import { useImportFlow } from './import-flow.ts';

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

export function ChooseStep() {
  const { words, call } = useDuty();
  const { step, fileName, received, size, ended } = useImportFlow();
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file chosen again must be read again.
    event.target.value = '';
    if (file !== undefined) void chooseFile(call, file);
  };

  if (step !== 'choose') {
    const percent = step === 'uploading' ? Math.floor((received / Math.max(1, size)) * 100) : 100;
    return (
      <section className="panel-staff import-work" aria-busy="true">
        <h3>{fileName}</h3>
        <p role="status">{step === 'uploading' ? words.roster.uploading : words.roster.opening}</p>
        <Progress
          percent={percent}
          showInfo={false}
          status={step === 'uploading' ? 'normal' : 'active'}
          aria-label={words.roster.uploading}
        />
        <div className="import-work-foot">
          <span className="num">{words.roster.kilobytes(kilobytes(received), kilobytes(size))}</span>
          <Button onClick={() => cancel(call)}>{words.common.cancel}</Button>
        </div>
      </section>
    );
  }
  return (
    <section className="panel-staff import-choose">
      <FileAddOutlined aria-hidden />
      <div>
        <h3>{words.roster.dropTitle}</h3>
        <p>{words.roster.chooseLead}</p>
        <p className="staff-hint">{words.roster.neverStored}</p>
        {ended === null ? null : (
          <p className="import-ended" role="status">
            {ended === 'cancelled' ? words.roster.cancelled : words.roster.failed}
          </p>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt"
        aria-label={words.roster.chooseFile}
        onChange={choose}
      />
      <Button type="primary" className="big" onClick={() => input.current?.click()}>
        {words.roster.chooseFile}
      </Button>
    </section>
  );
}
