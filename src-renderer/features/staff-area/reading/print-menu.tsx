import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { SessionDetail, SessionState } from '../../../../src-main/contract/reading.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { flushMinutes } from './minutes/minutes-acts.ts';

const sheets = ['sign-in', 'minutes', 'record', 'reflection'] as const;
type Sheet = (typeof sheets)[number];

/** What there is something to print of. */
const printable: Record<SessionState, readonly Sheet[]> = {
  planned: ['sign-in'],
  open: ['sign-in', 'minutes'],
  ended: ['sign-in', 'minutes', 'reflection'],
  closed: sheets,
  cancelled: [],
};

/** The papers of a session; of a closed one this is the thing to do. */
export function PrintMenu({ session }: { session: SessionDetail }) {
  const { words } = useDuty();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const { state, sessionId } = session;
  const page = words.reading.page;
  const isNext = state === 'closed';
  const items = printable[state].map((key) => ({ key, label: page.print[key] }));
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick: ({ key }) => {
            // A paper of minutes being typed has the last words too.
            void flushMinutes(sessionId).then(() => setSheet(sheets.find((each) => each === key) ?? null));
          },
        }}
      >
        <Button
          type={isNext ? 'primary' : 'default'}
          className={isNext ? 'big' : ''}
          icon={<PrinterOutlined aria-hidden />}
        >
          {page.printing}
        </Button>
      </Dropdown>
      {sheet === null ? null : <PaperDialog request={{ sheet, sessionId }} onClose={() => setSheet(null)} />}
    </>
  );
}
