import type { Answer } from '../../../../src-main/contract/registry.ts';
import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

export type Administrator = Answer<'staff.list'>['administrators'][number];

/** Whoever removes themselves is led to the door by core's next answer. */
export function RemoveAdministrator({ one, onClose }: { one: Administrator; onClose: () => void }) {
  const { words, tell } = useDuty();
  const says = words.administrators;
  const remove = useDeed('staff.removeAdministrator');
  const confirm = async () => {
    if ((await remove.run({ accountId: one.accountId })) === null) return;
    tell('ok', says.removed(one.name));
    onClose();
  };
  return (
    <Confirm
      title={says.removeTitle}
      lead={one.name}
      consequencesTitle={says.removeConsequences}
      consequences={[says.removeLine(one.name), ...(one.isYou ? [says.removeYourself] : [])]}
      confirm={says.remove}
      isBusy={remove.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Trouble problem={remove.problem} />
    </Confirm>
  );
}
