import { Modal } from 'antd';
import { NewPin } from '../parts/new-pin.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useDeed } from '../parts/use-deed.ts';
import type { Candidate } from './ballot-draft.ts';
import type { Course } from './use-assembly.ts';

interface ComingPinProps {
  readonly course: Course;
  readonly person: Candidate;
  readonly onClose: () => void;
}

/** Of the coming term: typed twice by the person elected. */
export function ComingPin({ course, person: { memberId, name }, onClose }: ComingPinProps) {
  const { words, tell } = useDuty();
  const says = words.assembly.pins;
  const set = useDeed('staff.setPin');
  const take = async (pin: string) => {
    if ((await set.run({ memberId, pin, term: 'planned' })) === null) return;
    tell('ok', says.done(name));
    course.reload();
    onClose();
  };
  return (
    <Modal open centered width={620} scrollLock={false} title={says.dialog(name)} footer={null} onCancel={onClose}>
      <p className="assembly-pin-lead">{says.dialogLead}</p>
      <NewPin isBusy={set.isBusy} problem={set.problem} onPin={(pin) => void take(pin)} onTyping={set.forgive} />
    </Modal>
  );
}
