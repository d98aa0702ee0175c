import './reopening.css';
import { useEffect, useEffectEvent, useState } from 'react';
import { call } from '../gateway/gateway.ts';
import { Frame } from '../ui/frame.tsx';
import { useWords } from '../words/use-words.ts';

const everyMs = 1_000;
/** By then the program has gone to work; whoever answers as before has already been through it. */
const begunMs = 3_000;
/** Longer than this it is no exchange of data any more: what there is to say, 维护中 says. */
const patienceMs = 30_000;
/** Nobody presses: the kiosk is for visitors again. */
const shownMs = 20_000;

interface ReopeningProps {
  readonly onHome: () => void;
  /** To the staff door, for whoever wants to see the proof. */
  readonly onStaff: () => void;
}

/** 正在恢复: the program starts anew on other data. Comes back by itself. */
export function Reopening({ onHome, onStaff }: ReopeningProps) {
  const words = useWords();
  const says = words.reopening;
  const isOver = useIsOver(onHome);
  return (
    <Frame
      title={isOver ? says.done : says.title}
      subtitle={words.frame.subtitle}
      corner={{ figure: '', words: '', isLeaving: false }}
      footer={<span>{isOver ? says.thanks : says.paper}</span>}
    >
      <main className="reopening">
        <section className="panel" role="status" aria-busy={!isOver}>
          <h2>{isOver ? says.done : says.title}</h2>
          <p>{isOver ? says.lookAt : says.keepOn}</p>
          {isOver ? null : <progress aria-label={says.title} />}
          {isOver ? (
            <div>
              <button type="button" className="btn quiet" onClick={onHome}>
                {words.frame.back}
              </button>
              <button type="button" className="btn primary" onClick={onStaff}>
                {words.home.staff}
              </button>
            </div>
          ) : null}
        </section>
      </main>
    </Frame>
  );
}

/** True once the station is open again; `onGivenUp` when it is not, and when nobody presses anything afterwards. */
function useIsOver(onGivenUp: () => void): boolean {
  const [isOver, setOver] = useState(false);
  const giveUp = useEffectEvent(onGivenUp);
  useEffect(() => {
    if (isOver) {
      const timer = setTimeout(() => giveUp(), shownMs);
      return () => clearTimeout(timer);
    }
    const since = performance.now();
    let timer = 0;
    let isHere = true;
    let wasAway = false;
    const ask = async () => {
      const reply = await call('station.status', {});
      if (!isHere) return;
      const isOpen = 'value' in reply && reply.value.mode === 'open';
      const waited = performance.now() - since;
      wasAway ||= !isOpen;
      if (isOpen && (wasAway || waited > begunMs)) setOver(true);
      else if ('value' in reply && !isOpen && waited > patienceMs) giveUp();
      else timer = window.setTimeout(() => void ask(), everyMs);
    };
    void ask();
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [isOver]);
  return isOver;
}
