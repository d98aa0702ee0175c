import { useState } from 'react';
import type { CopyRow } from '../../../../src-main/contract/books.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ReasonFields } from '../parts/reason-fields.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface RetireCopyProps {
  readonly copy: CopyRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes one copy off the shelf for good, with a reason. */
export function RetireCopy({ copy, onClose, onDone }: RetireCopyProps) {
  const { words, tell } = useDuty();
  const says = words.books.retiring;
  const [reason, setReason] = useState('');
  const retire = useDeed('books.retire');

  const confirm = async () => {
    if ((await retire.run({ copyId: copy.copyId, reason: reason.trim() })) === null) return;
    tell('ok', says.done(copy.label));
    onDone();
  };

  return (
    <Confirm
      title={says.title}
      lead={says.who(copy.label, copy.title)}
      consequencesTitle={says.consequences}
      consequences={[
        says.noLabel(copy.label),
        ...(copy.loan === null ? [] : [says.endsLoan(copy.loan.name || words.books.gone)]),
        says.final,
      ]}
      confirm={says.confirm}
      isBusy={retire.isBusy}
      canConfirm={[...reason.trim()].length >= 2}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ReasonFields says={says} reason={reason} maxLength={100} onReason={setReason} />
      <Trouble problem={retire.problem} />
    </Confirm>
  );
}
