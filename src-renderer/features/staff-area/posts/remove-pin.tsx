import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import type { Person } from './set-pin.tsx';

interface RemovePinProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RemovePin({ person: { memberId, name }, onClose, onDone }: RemovePinProps) {
  const { words, tell } = useDuty();
  const says = words.posts.removing;
  const remove = useDeed('staff.removePin');
  const confirm = async () => {
    if ((await remove.run({ memberId })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Confirm
      title={says.title}
      lead={name}
      consequencesTitle={says.consequences}
      consequences={[says.line]}
      confirm={says.confirm}
      isBusy={remove.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Trouble problem={remove.problem} />
    </Confirm>
  );
}
