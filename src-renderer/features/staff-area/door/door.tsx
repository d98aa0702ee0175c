import './door.css';
import { Button, Input, type InputRef } from 'antd';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { call } from '../../../gateway/gateway.ts';
import { onCard } from '../../../scanner/card-stream.ts';
import type { StaffWords } from '../../../words/staff-zh-cn.ts';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';
import { AsciiKeyboard } from './ascii-keyboard.tsx';
import { clockOf, useCountdown } from './countdown.ts';

/** Why the door is shown again. */
export type DoorNote = 'idle' | 'ended' | null;
type Session = NonNullable<Answer<'staff.session'>>;
type Refused = StaffProblem | 'noPaste' | 'noCard' | null;

/** A door left alone gives the screen back to visitors. */
const unattendedSeconds = 45;

interface DoorProps {
  readonly words: StaffWords;
  readonly stationName: string;
  readonly note: DoorNote;
  /** Only a demo station tells it. */
  readonly demoPassphrase: string | null;
  readonly onOpened: (session: Session) => void;
  readonly onLeave: () => void;
}

export function Door({ words, stationName, note, demoPassphrase, onOpened, onLeave }: DoorProps) {
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>(null);
  const wait = useCountdown();
  const field = useRef<InputRef>(null);
  const isWaiting = wait.seconds > 0;
  useEffect(() => {
    if (!isWaiting) field.current?.focus();
  }, [isWaiting]);
  useEffect(() => onCard(() => setRefused('noCard')), []);
  useUnattended(onLeave);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (passphrase === '' || isBusy || isWaiting) return;
    setBusy(true);
    setRefused(null);
    const reply = await call('staff.signIn', { passphrase });
    setBusy(false);
    setPassphrase('');
    if ('value' in reply) return onOpened(reply.value);
    const { code, facts } = reply.problem;
    if (code === 'door.wait') wait.start(Number(facts['seconds'] ?? 60));
    else setRefused(reply.problem);
    field.current?.focus();
  };

  const type = (next: string) => {
    setPassphrase(next.slice(0, 200));
    setRefused(null);
  };
  const refuse = (event: { preventDefault(): void }) => {
    event.preventDefault();
    setRefused('noPaste');
  };

  const isError = isWaiting || (refused !== null && typeof refused !== 'string');
  const told = () => {
    if (isWaiting) return words.door.wait(clockOf(wait.seconds));
    if (typeof refused === 'string') return words.door[refused];
    if (refused !== null) return words.problems[refused.code](refused.facts);
    return note === null ? '' : { idle: words.door.idleLocked, ended: words.door.sessionEnded }[note];
  };

  return (
    <main className="door">
      <div className="door-band" aria-hidden>
        <span className="staff-seal">163</span>
        <b>{stationName}</b>
      </div>
      <form className="door-panel" onSubmit={(event) => void submit(event)} autoComplete="off">
        <div className="door-words">
          <h1>{words.door.title}</h1>
          <p>{words.door.lead}</p>
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
            status={isError ? 'error' : ''}
            aria-describedby="door-sentence"
            onChange={(event) => type(event.target.value)}
            onPaste={refuse}
            onDrop={refuse}
          />
          <p
            id="door-sentence"
            className="door-sentence num" // A sentence that changes every second is not read out.
            role={isWaiting ? 'timer' : 'alert'}
            data-tone={isError ? 'err' : 'calm'}
          >
            {told()}
          </p>
          <div className="door-acts">
            <Button onClick={onLeave}>{words.door.home}</Button>
            <Button type="primary" htmlType="submit" loading={isBusy} disabled={passphrase === '' || isWaiting}>
              {isBusy ? words.door.entering : words.door.enter}
            </Button>
          </div>
        </div>
        <AsciiKeyboard words={words} value={passphrase} onChange={type} isDisabled={isWaiting} />
        <p className="door-foot">{words.door.privacyNote}</p>
      </form>
    </main>
  );
}

function useUnattended(onLeave: () => void): void {
  const { start } = useCountdown(onLeave);
  useEffect(() => {
    const restart = () => start(unattendedSeconds);
    restart();
    for (const activity of ['pointerdown', 'keydown'] as const) addEventListener(activity, restart, true);
    return () => {
      for (const activity of ['pointerdown', 'keydown'] as const) removeEventListener(activity, restart, true);
    };
  }, [start]);
}
