import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

export type Batch = Answer<'roster.history'>['batches'][number];

interface UndoImportProps {
  readonly batch: Batch;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what will happen, does it, then says what did, with everybody who was kept and why. */
export function UndoImport({ batch, onClose, onDone }: UndoImportProps) {
  const { words, times } = useDuty();
  const undo = useDeed('roster.undo');
  const [undone, setUndone] = useState<Answer<'roster.undo'> | null>(null);
  const { added, updated } = batch.counts;

  const confirm = async () => {
    const result = await undo.run({ batchId: batch.batchId });
    if (result === null) return;
    setUndone(result);
    onDone();
  };

  if (undone === null)
    return (
      <Confirm
        title={words.roster.undoTitle}
        lead={`${batch.fileName} · ${times.full(batch.committedAt)}`}
        consequencesTitle={words.roster.undoConsequences}
        consequences={[words.roster.undoRemoves(added), words.roster.undoRestores(updated), words.roster.undoKeeps]}
        confirm={words.roster.undoConfirm(added + updated)}
        isBusy={undo.isBusy}
        onConfirm={() => void confirm()}
        onClose={onClose}
      >
        <Trouble problem={undo.problem} />
      </Confirm>
    );
  return (
    <Modal
      open
      centered
      width={680}
      scrollLock={false}
      title={words.roster.undoneTitle}
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          {words.common.close}
        </Button>
      }
    >
      <div className="confirm">
        <p className="num">{words.roster.undoneResult(undone.removed, undone.restored, undone.kept.length)}</p>
        {undone.kept.length === 0 ? null : (
          <>
            <h3>{words.roster.keptTitle}</h3>
            <Scroller className="kept num" label={words.roster.keptTitle}>
              <ul>
                {undone.kept.map((person) => (
                  <li key={person.studentNumber}>
                    <b>{person.studentNumber}</b> {words.roster.keptReasons[person.reason]}
                  </li>
                ))}
              </ul>
            </Scroller>
          </>
        )}
      </div>
    </Modal>
  );
}
