import '../../ui/service.css';
import './own-progress.css';
import './own-data.css';
import { useEffect, useEffectEvent } from 'react';
import { onCard } from '../../scanner/card-stream.ts';
import { AskCard } from './ask-card.tsx';
import { AskCode } from './ask-code.tsx';
import { useOwnProgress } from './own-progress.store.ts';
import { OwnConsents } from './own-consents.tsx';
import { OwnHead } from './own-head.tsx';
import { OwnHeld } from './own-held.tsx';
import { OwnRequests } from './own-requests.tsx';
import { OwnWay } from './own-way.tsx';
import { OwnWrite } from './own-write.tsx';
import { useTicketKept } from './use-ticket-kept.ts';

interface OwnProgressProps {
  readonly zone: string;
  /** Says whether a scanned text was a label and has been dealt with. */
  readonly takeLabel: (text: string) => boolean;
  readonly onHome: () => void;
}

/** 我的进度: card, code, and the own way. */
export function OwnProgress({ zone, takeLabel, onHome }: OwnProgressProps) {
  const { step, progress, card, reset } = useOwnProgress();
  const isListening = step !== 'progress';

  const hear = useEffectEvent((text: string) => {
    if (!takeLabel(text)) card(text);
  });
  // While somebody's way is shown the next card is a check-in again, as everywhere; it ends what is shown.
  useEffect(() => (isListening ? onCard((text) => hear(text)) : undefined), [isListening]);
  useEffect(() => reset, [reset]);

  if (step === 'code') return <AskCode onHome={onHome} />;
  return progress === null ? <AskCard onHome={onHome} /> : <OwnPages zone={zone} onHome={onHome} />;
}

/** What the ticket opens, one place at a time under one head. */
function OwnPages({ zone, onHome }: Pick<OwnProgressProps, 'zone' | 'onHome'>) {
  const { place, progress, subject } = useOwnProgress();
  useTicketKept();
  if (progress === null) return null;
  const body = () => {
    if (place === 'data') return <OwnHeld onHome={onHome} />;
    if (place === 'consents') return <OwnConsents zone={zone} onHome={onHome} />;
    if (place === 'requests') return <OwnRequests zone={zone} onHome={onHome} />;
    if (subject !== null) return <OwnWrite subject={subject} onHome={onHome} />;
    return <OwnWay progress={progress} onHome={onHome} />;
  };
  return (
    <main className={place === 'write' ? 'service own is-writing' : 'service own'}>
      <OwnHead />
      {body()}
    </main>
  );
}
