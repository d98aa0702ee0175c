import { FileAddOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useDuty } from '../../parts/staff-duty.ts';
import { FormatField } from './format-field.tsx';
import { chooseFile, forget, readAs } from './import-acts.ts';
import { useBankImport } from './import-flow.ts';

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

export function ChooseStep() {
  const { words, call } = useDuty();
  const says = words.questionBank.importing;
  const { step, fileName, received, size, file, asked, set } = useBankImport();
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const chosen = files?.[0];
    if (chosen !== undefined) void chooseFile(call, chosen, asked);
  };
  // Anywhere on the page; the kiosk's guards keep the window from opening the file by itself.
  const drop = useEffectEvent((event: DragEvent) => {
    if (step === 'choose') take(event.dataTransfer?.files ?? null);
  });
  useEffect(() => {
    const onDrop = (event: DragEvent) => drop(event);
    addEventListener('drop', onDrop);
    return () => removeEventListener('drop', onDrop);
  }, []);

  if (step !== 'choose') {
    const isSending = step === 'uploading';
    return (
      <section className="panel-staff import-work" aria-busy="true">
        <h3>{fileName}</h3>
        <p role="status">{isSending ? says.uploading : says.opening}</p>
        <Progress
          percent={isSending ? Math.floor((received / Math.max(1, size)) * 100) : 100}
          showInfo={false}
          status={isSending ? 'normal' : 'active'}
          aria-label={says.uploading}
        />
        <div className="import-work-foot">
          <span className="num">{says.kilobytes(kilobytes(received), kilobytes(size))}</span>
          <Button onClick={() => forget(call)}>{words.common.cancel}</Button>
        </div>
      </section>
    );
  }
  return (
    <section className="panel-staff import-choose">
      <FileAddOutlined aria-hidden />
      <div>
        <h3>{says.dropTitle}</h3>
        <p>{says.chooseLead}</p>
        <FormatField
          value={asked}
          hint={file === null ? null : fileName}
          onChange={(format) => (file === null ? set({ asked: format }) : void readAs(call, format))}
        />
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.tsv,.txt,.gift,.xml,.zip,.json"
        aria-label={says.chooseFile}
        onChange={(event) => {
          take(event.target.files);
          // The same file chosen again must be read again.
          event.target.value = '';
        }}
      />
      <Button type="primary" className="big" onClick={() => input.current?.click()}>
        {says.chooseFile}
      </Button>
    </section>
  );
}
