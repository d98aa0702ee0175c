import './data-requests.css';
import { FileDoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { SheetRequest } from '../../../../src-main/contract/printing.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import type { DataRequestRow } from './data-request-row.ts';
import { PaperConsent } from './paper-consent.tsx';
import { useRequestColumns } from './request-columns.tsx';
import { RequestDrawer } from './request-drawer.tsx';

const pollMs = 60_000;

/** 更正与删除申请: open ones by their deadline first. */
export function DataRequests() {
  const { words, may } = useDuty();
  const says = words.dataRequests;
  const held = useAnswer('privacy.requests', {}, pollMs);
  const [openId, setOpenId] = useState<DataRequestRow['requestId'] | null>(null);
  const [isRecording, setRecording] = useState(false);
  const [printing, setPrinting] = useState<SheetRequest | null>(null);
  const columns = useRequestColumns(({ requestId }) => setOpenId(requestId));
  const requests = held.value?.requests ?? null;
  const one = requests?.find(({ requestId }) => requestId === openId);
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        may('privacy.recordConsent') ? (
          <Button icon={<FileDoneOutlined aria-hidden />} onClick={() => setRecording(true)}>
            {says.consent.act}
          </Button>
        ) : null
      }
    >
      <Trouble problem={held.problem} onRetry={held.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.list}
          columns={columns}
          rows={requests}
          rowKey={({ requestId }) => requestId}
          empty={says.empty}
          onOpen={({ requestId }) => setOpenId(requestId)}
          tone={({ state }) => (state === 'open' ? undefined : 'void')}
        />
      </section>
      {one === undefined ? null : (
        <RequestDrawer
          key={one.requestId}
          request={one}
          onClose={() => setOpenId(null)}
          onChanged={held.reload}
          onPrint={setPrinting}
        />
      )}
      {isRecording ? <PaperConsent onClose={() => setRecording(false)} /> : null}
      {printing === null ? null : <PaperDialog request={printing} onClose={() => setPrinting(null)} />}
    </Page>
  );
}
