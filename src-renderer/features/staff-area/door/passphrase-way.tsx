import { Button, Input, type InputRef } from 'antd';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { StaffSession } from '../../../../src-main/contract/staff.ts';
import { call } from '../../../gateway/gateway.ts';
import { onCard } from '../../../scanner/card-stream.ts';
import type { StaffWords } from '../../../words/staff-zh-cn.ts';
import { AsciiKeyboard } from './ascii-keyboard.tsx';
import { DoorSentence } from './door-sentence.tsx';
import { useDoorAnswer } from './use-door-answer.ts';

interface PassphraseWayProps {
  readonly words: StaffWords;
  readonly hint: string;
  readonly demoPassphrase: string | null;
  readonly onOpened: (session: StaffSession) => void;
  readonly onLeave: () => void;
}

/** Administrators. */
export function PassphraseWay({ words, hint, demoPassphrase, onOpened, onLeave }: PassphraseWayProps) {
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const answer = useDoorAnswer(words);
  const field = useRef<InputRef>(null);
  const { isWaiting, say } = answer;
  useEffect(() => {
    if (!isWaiting) field.current?.focus();
  }, [isWaiting]);
  const refuseCard = useRef(() => say(words.door.noCard));
  useEffect(() => onCard(() => refuseCard.current()), []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (passphrase === '' || isBusy || isWaiting) return;
    setBusy(true);
    answer.forget();
    const reply = await call('staff.signIn', { passphrase });
    setBusy(false);
    setPassphrase('');
    if ('value' in reply) return onOpened(reply.value);
    answer.take(reply.problem);
    field.current?.focus();
  };

  const type = (next: string) => {
    setPassphrase(next.slice(0, 200));
    answer.forget();
  };
  const refuse = (event: { preventDefault(): void }) => {
    event.preventDefault();
    say(words.door.noPaste);
  };

  return (
    <form className="door-form" onSubmit={(event) => void submit(event)} autoComplete="off">
      <div className="door-words">
        <h1>{words.door.title}</h1>
        <p>{words.door.passphraseLead}</p>
        {demoPassphrase === null ? null : <p className="door-demo">{words.door.demo(demoPassphrase)}</p>}
        <label htmlFor="door-passphrase">{words.door.field}</label>
        <Input
          ref={field}
          id="door-passphrase"
          type="password"
          // Chromium offers to keep passwords, but never one-time codes.
          autoComplete="one-time-code"
          value={passphrase}
          maxLength={200}
          disabled={isWaiting}
          status={answer.isError ? 'error' : ''}
          aria-describedby="door-sentence"
          onChange={(event) => type(event.target.value)}
          onPaste={refuse}
          onDrop={refuse}
        />
        <DoorSentence id="door-sentence" answer={answer} hint={hint} />
        <div className="door-acts">
          <Button onClick={onLeave}>{words.door.home}</Button>
          <Button type="primary" htmlType="submit" loading={isBusy} disabled={passphrase === '' || isWaiting}>
            {isBusy ? words.door.entering : words.door.enter}
          </Button>
        </div>
      </div>
      <AsciiKeyboard words={words} value={passphrase} onChange={type} isDisabled={isWaiting} />
    </form>
  );
}
