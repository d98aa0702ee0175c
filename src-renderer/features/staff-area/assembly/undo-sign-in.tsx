import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import type { Elector } from './elector-grid.tsx';
import type { Course } from './use-assembly.ts';

interface UndoSignInProps {
  readonly course: Course;
  readonly elector: Elector;
  readonly onClose: () => void;
}

export function UndoSignIn({ course, elector: { memberId, name }, onClose }: UndoSignInProps) {
  const { words } = useDuty();
  const says = words.assembly.signIn;
  const undo = useDeed('assembly.unattend');
  const confirm = async () => {
    const answer = await undo.run({ assemblyId: course.assembly.assemblyId, memberId });
    if (answer === null) return course.reload();
    course.take(answer.assembly);
    onClose();
  };
  return (
    <Confirm
      title={says.undoTitle}
      lead={name}
      consequencesTitle={says.undoConsequences}
      consequences={[says.undoLine]}
      confirm={says.undo}
      isBusy={undo.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Trouble problem={undo.problem} />
    </Confirm>
  );
}
