import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import type { TriedRule } from './retention-rows.ts';

interface PurgeNowProps {
  readonly tried: readonly TriedRule[];
  readonly onClose: () => void;
  readonly onDone: (removed: number) => void;
}

export function PurgeNow({ tried, onClose, onDone }: PurgeNowProps) {
  const { words } = useDuty();
  const says = words.privacy;
  const purge = useDeed('privacy.purge');
  const confirm = async () => {
    const done = await purge.run({});
    if (done !== null) onDone(done.removed);
  };
  return (
    <Confirm
      title={says.purge.title}
      consequencesTitle={says.purge.consequences}
      consequences={[
        ...tried.filter(({ rows }) => rows > 0).map(({ rule, rows }) => says.purge.line(says.rules[rule], rows)),
        says.purge.final,
      ]}
      confirm={says.purge.act}
      isBusy={purge.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Trouble problem={purge.problem} />
    </Confirm>
  );
}
