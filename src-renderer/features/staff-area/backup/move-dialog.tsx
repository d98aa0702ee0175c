import { Modal } from 'antd';
import { useId, useState } from 'react';
import type { BackupPlace } from '../../../../src-main/contract/backup.ts';
import { judge, strengthOf } from '../../../ui/strength.ts';
import { Choices } from '../parts/choices.tsx';
import { isGiven, NewPassphrase, noPassphrase } from '../parts/new-passphrase.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { useAwake } from '../parts/use-work.ts';

interface MoveDialogProps {
  readonly places: readonly BackupPlace[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Everything for a new PC, under a passphrase of its own. */
export function MoveDialog({ places, onClose, onDone }: MoveDialogProps) {
  const { words, tell, keepAwake } = useDuty();
  const says = words.backup.move;
  const id = useId();
  const sticksFirst = places
    .filter(({ isThere, kind }) => isThere && kind !== 'own')
    .toSorted((one, other) => Number(other.kind === 'stick') - Number(one.kind === 'stick'));
  const [chosen, setChosen] = useState<string | null>(null);
  const place = sticksFirst.find(({ placeId }) => placeId === chosen) ?? sticksFirst[0] ?? null;
  const [texts, setTexts] = useState(noPassphrase);
  const [isShown, setShown] = useState(false);
  const create = useDeed('backup.create');
  useAwake(create.isBusy, keepAwake);
  const judged = judge(texts.passphrase, []);
  const strength = strengthOf(texts.passphrase, judged);
  const isReady = place !== null && judged.isLong && judged.isVaried && isGiven(texts) && !create.isBusy;

  const write = async () => {
    if (!isReady) return;
    const { placeId, label } = place;
    const made = await create.run({ placeId, purpose: 'move', passphrase: texts.passphrase });
    onDone();
    if (made === null) return;
    tell('ok', says.done(label));
    onClose();
  };
  return (
    <Modal
      open
      centered
      width={760}
      scrollLock={false}
      mask={{ closable: false }}
      title={says.title}
      onCancel={onClose}
      okText={says.submit}
      cancelText={words.common.cancel}
      okButtonProps={{ loading: create.isBusy, disabled: !isReady, htmlType: 'submit', form: id }}
    >
      <form
        id={id}
        className="form backup-form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <p>{says.lead}</p>
        {sticksFirst.length === 0 ? (
          <p className="backup-warning" role="alert">
            {says.noPlace}
          </p>
        ) : (
          <div className="field">
            <span className="label">{says.place}</span>
            <Choices
              label={says.place}
              value={place?.placeId ?? null}
              options={sticksFirst.map(({ placeId, label }) => ({ value: placeId, label }))}
              onChoose={setChosen}
            />
          </div>
        )}
        <NewPassphrase says={says} value={texts} onChange={setTexts} isShown={isShown} />
        <div className="backup-strength">
          <span
            className="tag"
            role="status"
            data-tone={strength === 'fair' || strength === 'good' ? 'ok' : 'err'}
            hidden={texts.passphrase === ''}
          >
            {says.strength[strength]}
          </span>
          <label className="backup-check">
            <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
            {says.show}
          </label>
        </div>
        <ul className="backup-told">
          <li>{says.apart}</li>
          <li>{says.after}</li>
        </ul>
        <Trouble problem={create.problem} />
      </form>
    </Modal>
  );
}
