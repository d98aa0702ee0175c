import './confirm-dialog.css';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../gateway/gateway.ts';
import { useDoorAnswer } from './door/use-door-answer.ts';
import { PinPad } from './parts/pin-pad.tsx';
import { useDuty } from './parts/staff-duty.ts';
import type { ConfirmedAct } from './second-confirmation.ts';

interface ConfirmDialogProps {
  readonly act: ConfirmedAct;
  /** Else an administrator, by passphrase. */
  readonly hasPin: boolean;
  readonly onSettled: (isGiven: boolean) => void;
  /** Core knows of no session any more. */
  readonly onEnded: () => void;
}

/** Before what leaves the machine, cannot be undone or changes who may do what. */
export function ConfirmDialog({ act, hasPin, onSettled, onEnded }: ConfirmDialogProps) {
  const { words } = useDuty();
  const [secret, setSecret] = useState('');
  const [isBusy, setBusy] = useState(false);
  const answer = useDoorAnswer(words, { isOfPin: hasPin });

  const give = async (given: string) => {
    if (given === '' || isBusy || answer.isWaiting) return;
    setBusy(true);
    setSecret('');
    const reply = await call('staff.confirm', { secret: given });
    setBusy(false);
    if ('value' in reply) return onSettled(true);
    if (reply.problem.code === 'caller.forbidden') return onEnded();
    answer.take(reply.problem);
  };
  const refusePaste = (event: { preventDefault(): void }) => {
    event.preventDefault();
    answer.say(words.door.noPaste);
  };
  const field = words.door.field;

  return (
    <Modal
      open
      centered
      width={620}
      zIndex={1900}
      scrollLock={false}
      mask={{ closable: false }}
      title={words.confirming.title}
      onCancel={() => onSettled(false)}
      okText={words.confirming.confirm}
      cancelText={words.common.cancel}
      okButtonProps={
        hasPin
          ? { style: { display: 'none' } }
          : { loading: isBusy, disabled: secret === '' || answer.isWaiting, htmlType: 'submit', form: 'confirming' }
      }
    >
      <form
        id="confirming"
        className="confirming"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void give(secret);
        }}
      >
        <p className="confirming-act">{words.confirming.about[act]}</p>
        <p>{hasPin ? words.confirming.byPin : words.confirming.byPassphrase}</p>
        {hasPin ? (
          <PinPad
            words={words}
            label={words.pin.field}
            isBusy={isBusy}
            isDisabled={answer.isWaiting}
            isSmall
            onWhole={(pin) => void give(pin)}
            onTyping={answer.forget}
            onRefused={(why) => answer.say(words.pin[why])}
          />
        ) : (
          <Input
            type="password"
            aria-label={field}
            autoFocus
            autoComplete="one-time-code"
            value={secret}
            maxLength={200}
            disabled={answer.isWaiting}
            onChange={(event) => {
              setSecret(event.target.value);
              answer.forget();
            }}
            onPaste={refusePaste}
            onDrop={refusePaste}
          />
        )}
        <p className="confirming-said num" role={answer.isWaiting ? 'timer' : 'alert'}>
          {answer.sentence}
        </p>
        <p className="staff-hint">{words.confirming.good}</p>
      </form>
    </Modal>
  );
}
