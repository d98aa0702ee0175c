import { useState } from 'react';
import { Confirm } from '../parts/confirm.tsx';
import { ReasonFields } from '../parts/reason-fields.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import type { Course } from './use-assembly.ts';

export function CancelAssembly({ course, onClose }: { readonly course: Course; readonly onClose: () => void }) {
  const { words, tell } = useDuty();
  const says = words.assembly.cancelling;
  const { assemblyId, version, title } = course.assembly;
  const [reason, setReason] = useState('');
  const cancel = useDeed('assembly.cancel');
  const confirm = async () => {
    const done = await cancel.run({ assemblyId, version, reason: reason.trim() });
    course.reload();
    if (done === null) return;
    tell('ok', says.done);
    onClose();
  };
  return (
    <Confirm
      title={says.title}
      lead={title}
      consequencesTitle={says.consequences}
      consequences={says.lines}
      confirm={says.confirm}
      isBusy={cancel.isBusy}
      canConfirm={reason.trim().length >= 2}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ReasonFields says={says} reason={reason} onReason={setReason} />
      <Trouble problem={cancel.problem} />
    </Confirm>
  );
}
