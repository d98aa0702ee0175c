import { type ReactNode, useEffect, useRef } from 'react';
import { Card } from './card.tsx';
import type { IconName } from './icons.tsx';
import { LeavingBar } from './leaving-bar.tsx';
import { useSaid } from './said.store.ts';

interface AnswerCardProps {
  readonly tone: 'ok' | 'calm' | 'err';
  readonly icon: IconName;
  readonly title: string;
  /** For those who listen. */
  readonly said: string;
  readonly children: ReactNode;
  /** Quiet, beside the primary one. */
  readonly other?: { readonly label: string; readonly onPress: () => void } | undefined;
  readonly main: { readonly label: string; readonly isBusy?: boolean; readonly onPress: () => void };
  /** Leaves by itself; the words say that nobody need wait. NULL: stays until somebody taps. */
  readonly leaving: { readonly words: string; readonly onLeave: () => void } | null;
  readonly trace?: string | undefined;
}

const secondsShown = 6;

/** What came of it, with one way on; done, it goes by itself. */
export function AnswerCard({ tone, icon, title, said, children, other, main, leaving, trace }: AnswerCardProps) {
  const first = useRef<HTMLButtonElement>(null);
  const say = useSaid((state) => state.say);
  const leave = leaving?.onLeave;

  useEffect(() => {
    first.current?.focus();
    say(said);
    return () => say('');
  }, [said, say]);
  useEffect(() => {
    if (leave === undefined) return undefined;
    const timer = setTimeout(leave, secondsShown * 1000);
    return () => clearTimeout(timer);
  }, [leave]);

  return (
    <main className="result">
      <Card tone={tone} icon={icon} title={title}>
        {children}
        <div className="card-acts">
          {other ? (
            <button type="button" className="btn quiet" onClick={other.onPress}>
              {other.label}
            </button>
          ) : null}
          <button ref={first} type="button" className="btn primary" disabled={main.isBusy} onClick={main.onPress}>
            {main.label}
          </button>
        </div>
        {leaving === null ? null : <LeavingBar seconds={secondsShown} isRunning next={leaving.words} />}
        {trace === undefined ? null : <p className="card-trace">{trace}</p>}
      </Card>
    </main>
  );
}
