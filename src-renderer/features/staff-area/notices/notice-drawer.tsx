import { Drawer } from 'antd';
import { useState } from 'react';
import type { NoticeDetail, NoticeFields } from '../../../../src-main/contract/notices.ts';
import type { SheetRequest } from '../../../../src-main/contract/printing.ts';
import type { NoticeId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { NoticeDetailView } from './notice-detail.tsx';
import { draftOf, newDraft } from './notice-draft.ts';
import { NoticeForm } from './notice-form.tsx';

/** Null: a new one. */
export interface Opened {
  readonly noticeId: NoticeId | null;
}

interface NoticeDrawerProps {
  readonly opened: Opened;
  readonly onOpen: (opened: Opened) => void;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onPrint: (request: SheetRequest) => void;
}

const width = 880;

export function NoticeDrawer(props: NoticeDrawerProps) {
  const { noticeId } = props.opened;
  return noticeId === null ? <NewNotice {...props} /> : <OneNotice {...props} noticeId={noticeId} />;
}

function NewNotice({ onOpen, onClose, onChanged }: NoticeDrawerProps) {
  const { words, times, tell } = useDuty();
  const says = words.notices.form;
  const known = useAnswer('development.branches', {});
  const save = useDeed('notices.save');
  const branches = known.value?.branches.filter(({ isClosed }) => !isClosed) ?? null;
  const only = branches?.length === 1 ? branches[0] : undefined;
  const submit = async (fields: NoticeFields) => {
    const done = await save.run({ noticeId: null, version: 0, fields });
    if (done === null) return;
    tell('ok', says.saved);
    onChanged();
    onOpen({ noticeId: done.noticeId });
  };
  return (
    <Drawer open size={width} title={says.addTitle} onClose={onClose} destroyOnHidden>
      <Trouble problem={known.problem} onRetry={known.reload} />
      {branches === null ? null : branches.length === 0 ? (
        <p className="staff-hint">{says.noBranch}</p>
      ) : (
        <NoticeForm
          start={newDraft(only?.branchId ?? null, times.today(), says.usualBasis)}
          branches={branches}
          isBusy={save.isBusy}
          problem={save.problem}
          onSubmit={(fields) => void submit(fields)}
          onCancel={onClose}
        />
      )}
    </Drawer>
  );
}

function OneNotice({ noticeId, onClose, onChanged, onPrint }: NoticeDrawerProps & { readonly noticeId: NoticeId }) {
  const { words } = useDuty();
  const held = useAnswer('notices.one', { noticeId });
  const [isEditing, setEditing] = useState(false);
  const notice = held.value;
  const changed = () => {
    setEditing(false);
    held.reload();
    onChanged();
  };
  const title = isEditing ? words.notices.form.editTitle : words.notices.one.title;
  return (
    <Drawer open size={width} title={title} onClose={onClose} destroyOnHidden>
      <Trouble problem={held.problem} onRetry={held.reload} />
      {notice === null ? null : isEditing ? (
        <EditNotice notice={notice} onCancel={() => setEditing(false)} onSaved={changed} />
      ) : (
        <NoticeDetailView
          notice={notice}
          onEdit={() => setEditing(true)}
          onChanged={changed}
          onPrint={(sheet) => onPrint({ sheet, noticeId })}
        />
      )}
    </Drawer>
  );
}

interface EditNoticeProps {
  readonly notice: NoticeDetail;
  readonly onCancel: () => void;
  readonly onSaved: () => void;
}

function EditNotice({ notice, onCancel, onSaved }: EditNoticeProps) {
  const { words, tell } = useDuty();
  const known = useAnswer('development.branches', {});
  const save = useDeed('notices.save');
  const { noticeId, version } = notice;
  const submit = async (fields: NoticeFields) => {
    if ((await save.run({ noticeId, version, fields })) === null) return;
    tell('ok', words.notices.form.saved);
    onSaved();
  };
  return known.value === null ? (
    <Trouble problem={known.problem} onRetry={known.reload} />
  ) : (
    <NoticeForm
      start={draftOf(notice)}
      branches={known.value.branches.filter(({ isClosed }) => !isClosed)}
      isBusy={save.isBusy}
      problem={save.problem}
      onSubmit={(fields) => void submit(fields)}
      onCancel={onCancel}
    />
  );
}
