import './door.css';
import { useEffect, useState } from 'react';
import type { StaffSession } from '../../../../src-main/contract/staff.ts';
import type { StaffWords } from '../../../words/staff-zh-cn.ts';
import { useCountdown } from './countdown.ts';
import type { DemoStaff } from './demo-staff.ts';
import { PassphraseWay } from './passphrase-way.tsx';
import { PinWay } from './pin-way.tsx';
import { RecoveryWay } from './recovery-way.tsx';

/** Why the door is shown again. */
export type DoorNote = 'idle' | 'ended' | null;
type Way = 'byPin' | 'byPassphrase' | 'byCode';

/** A door left alone gives the screen back to visitors. */
const unattendedSeconds = 45;
const ways = ['byPin', 'byPassphrase', 'byCode'] as const satisfies readonly Way[];

interface DoorProps {
  readonly words: StaffWords;
  readonly stationName: string;
  readonly note: DoorNote;
  /** Only a demo station tells it. */
  readonly demoPassphrase: string | null;
  readonly demoStaff: DemoStaff | null;
  readonly onOpened: (session: StaffSession) => void;
  readonly onLeave: () => void;
}

/** 值班入口: staff by card and PIN, administrators by passphrase, and the one-time code for when none of them can. */
export function Door({ words, stationName, note, demoPassphrase, demoStaff, onOpened, onLeave }: DoorProps) {
  const [way, setWay] = useState<Way>('byPin');
  const [hint, setHint] = useState(
    note === null ? '' : { idle: words.door.idleLocked, ended: words.door.sessionEnded }[note],
  );
  useUnattended(onLeave);
  const shared = { words, hint, onLeave };

  return (
    <main className="door">
      <div className="door-band" aria-hidden>
        <span className="staff-seal">163</span>
        <b>{stationName}</b>
      </div>
      <div className="door-panel">
        {way === 'byPin' ? <PinWay {...shared} demoStaff={demoStaff} onOpened={onOpened} /> : null}
        {way === 'byPassphrase' ? (
          <PassphraseWay {...shared} demoPassphrase={demoPassphrase} onOpened={onOpened} />
        ) : null}
        {way === 'byCode' ? (
          <RecoveryWay
            {...shared}
            onRecovered={() => {
              setHint(words.door.recovered);
              setWay('byPassphrase');
            }}
          />
        ) : null}
        <div className="door-foot">
          <p>{words.door.privacyNote}</p>
          <div role="group" aria-label={words.door.ways}>
            {ways
              .filter((other) => other !== way)
              .map((other) => (
                <button
                  key={other}
                  type="button"
                  onClick={() => {
                    setHint('');
                    setWay(other);
                  }}
                >
                  {words.door[other]}
                </button>
              ))}
          </div>
        </div>
      </div>
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
