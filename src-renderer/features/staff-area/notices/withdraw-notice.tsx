import { useState } from 'react';
import type { NoticeDetail } from '../../../../src-main/contract/notices.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ReasonFields } from '../parts/reason-fields.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface WithdrawNoticeProps {
  readonly notice: NoticeDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One that was put up is taken down; a draft is given up. Either keeps its reason. */
export function WithdrawNotice({ notice, onClose, onDone }: WithdrawNoticeProps) {
  const { words, tell } = useDuty();
  const says = words.notices.withdrawing;
  const [reason, setReason] = useState('');
  const withdraw = useDeed('notices.withdraw');
  const { noticeId, version, kind, branchName, state } = notice;
  const isDraft = state === 'draft';
  const confirm = async () => {
    if ((await withdraw.run({ noticeId, version, reason: reason.trim() })) === null) return;
    tell('ok', isDraft ? says.givenUp : says.done);
    onDone();
  };
  return (
    <Confirm
      title={isDraft ? says.giveUpTitle : says.title}
      lead={`${branchName} · ${words.notices.kinds[kind]}`}
      consequencesTitle={says.consequences}
      consequences={isDraft ? [says.kept, says.final] : [says.gone, says.kept, says.final]}
      confirm={isDraft ? says.giveUpConfirm : says.confirm}
      isBusy={withdraw.isBusy}
      canConfirm={Array.from(reason.trim()).length >= 2}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ReasonFields says={says} reason={reason} onReason={setReason} />
      <Trouble problem={withdraw.problem} />
    </Confirm>
  );
}
