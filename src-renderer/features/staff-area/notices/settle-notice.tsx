import { Modal } from 'antd';
import { useState } from 'react';
import type { NoticeDetail } from '../../../../src-main/contract/notices.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface SettleNoticeProps {
  readonly notice: NoticeDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Outcome = NonNullable<NoticeDetail['outcome']>;
const outcomes: readonly Outcome[] = ['no-objection', 'objections'];

/** What people said of it, once its days are over. */
export function SettleNotice({ notice, onClose, onDone }: SettleNoticeProps) {
  const { words, tell } = useDuty();
  const says = words.notices.settling;
  const [outcome, setOutcome] = useState<Outcome>('no-objection');
  const [note, setNote] = useState('');
  const [hasTried, setTried] = useState(false);
  const settle = useDeed('notices.settle');
  const { noticeId, version, kind, branchName } = notice;
  const isSilent = outcome === 'objections' && note.trim() === '';
  const confirm = async () => {
    setTried(true);
    if (isSilent || (await settle.run({ noticeId, version, outcome, note: note.trim() })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Modal
      open
      centered
      width={680}
      scrollLock={false}
      title={says.title}
      onCancel={onClose}
      okText={says.confirm}
      cancelText={words.common.cancel}
      okButtonProps={{ loading: settle.isBusy }}
      onOk={() => void confirm()}
    >
      <div className="confirm">
        <p className="confirm-lead">
          {branchName} · {words.notices.kinds[kind]}
        </p>
        <div className="field">
          <span className="label">{says.outcome}</span>
          <Choices
            label={says.outcome}
            value={outcome}
            options={outcomes.map((value) => ({ value, label: words.notices.one.outcomes[value] }))}
            onChoose={setOutcome}
          />
        </div>
        <TextField
          label={says.note}
          hint={says.noteHint}
          value={note}
          maxLength={500}
          error={hasTried && isSilent ? says.noteMissing : null}
          onChange={setNote}
        />
        <Trouble problem={settle.problem} />
      </div>
    </Modal>
  );
}
