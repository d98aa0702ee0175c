import './notices.css';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { SheetRequest } from '../../../../src-main/contract/printing.ts';
import type { NoticeId } from '../../../../src-main/contract/values.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Page } from '../parts/page.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { useNoticeColumns } from './notice-columns.tsx';
import { NoticeDrawer, type Opened } from './notice-drawer.tsx';

const pollMs = 60_000;

/** 公示: the register, latest first; `?one=` opens one of them. */
export function Notices() {
  const { words, may } = useDuty();
  const says = words.notices;
  const [search, setSearch] = useSearchParams();
  const offset = Number(search.get('offset')) || 0;
  const named = Number(search.get('one')) || 0;
  const list = useAnswer('notices.list', { offset, limit: pageSize }, pollMs);
  const [opened, setOpened] = useState<Opened | null>(named > 0 ? { noticeId: named as NoticeId } : null);
  const [printing, setPrinting] = useState<SheetRequest | null>(null);
  const columns = useNoticeColumns((noticeId) => setOpened({ noticeId }));
  const go = (next: number) => setSearch(next === 0 ? {} : { offset: String(next) }, { replace: true });
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        may('notices.save') ? (
          <Button
            type="primary"
            className="big"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setOpened({ noticeId: null })}
          >
            {says.add}
          </Button>
        ) : null
      }
    >
      <Trouble problem={list.problem} onRetry={list.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.list.label}
          columns={columns}
          rows={list.value?.notices ?? null}
          rowKey={(row) => row.noticeId}
          onOpen={(row) => setOpened({ noticeId: row.noticeId })}
          empty={says.list.empty}
          tone={(row) => (row.state === 'withdrawn' ? 'void' : undefined)}
        />
        <Pager offset={offset} total={list.value?.total ?? 0} onGo={go} />
      </section>
      {opened === null ? null : (
        <NoticeDrawer
          key={opened.noticeId ?? 'new'}
          opened={opened}
          onOpen={setOpened}
          onClose={() => {
            setOpened(null);
            if (named > 0) go(offset);
          }}
          onChanged={list.reload}
          onPrint={setPrinting}
        />
      )}
      {printing === null ? null : <PaperDialog request={printing} onClose={() => setPrinting(null)} />}
    </Page>
  );
}
