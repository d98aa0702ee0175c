import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { Sections } from '../../../ui/sections.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface NoticeBarProps {
  readonly status: Answer<'station.status'>;
  readonly onConfirmed: () => void;
}

/** Where the notice has a new text: staff read and confirm it before they go on answering for it. */
export function NoticeBar({ status, onConfirmed }: NoticeBarProps) {
  const { words, tell } = useDuty();
  const { notice } = useWords();
  const [isOpen, setOpen] = useState(false);
  const confirm = useDeed('station.confirmNotice');
  const says = words.privacy.notice;
  const version = status.noticeVersion as '2026-11-6';

  const agree = async () => {
    if ((await confirm.run({ version })) === null) return;
    tell('ok', says.done);
    onConfirmed();
  };
  return (
    <aside className="notice-bar">
      <p>{says.changed(version)}</p>
      <Button onClick={() => setOpen(true)}>{says.read}</Button>
      <Modal
        open={isOpen}
        centered
        width={960}
        scrollLock={false}
        title={`${notice.title} · ${notice.version(version)}`}
        onCancel={() => setOpen(false)}
        onOk={() => void agree()}
        okText={says.confirm}
        cancelText={words.common.cancel}
        okButtonProps={{ loading: confirm.isBusy }}
      >
        <Sections sections={notice.sections(status.name, status.contact)} />
        <Trouble problem={confirm.problem} />
      </Modal>
    </aside>
  );
}
