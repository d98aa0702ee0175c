import '../../ui/service.css';
import './own-progress.css';
import { useEffect, useEffectEvent } from 'react';
import { onCard } from '../../scanner/card-stream.ts';
import { AskCard } from './ask-card.tsx';
import { AskCode } from './ask-code.tsx';
import { useOwnProgress } from './own-progress.store.ts';
import { OwnWay } from './own-way.tsx';

interface OwnProgressProps {
  /** Says whether a scanned text was a label and has been dealt with. */
  readonly takeLabel: (text: string) => boolean;
  readonly onHome: () => void;
}

/** 我的进度: card, code, and the own way. */
export function OwnProgress({ takeLabel, onHome }: OwnProgressProps) {
  const { step, progress, card, reset } = useOwnProgress();
  const isListening = step !== 'progress';

  const hear = useEffectEvent((text: string) => {
    if (!takeLabel(text)) card(text);
  });
  // While somebody's way is shown the next card is a check-in again, as everywhere; it ends what is shown.
  useEffect(() => (isListening ? onCard((text) => hear(text)) : undefined), [isListening]);
  useEffect(() => reset, [reset]);

  if (step === 'code') return <AskCode onHome={onHome} />;
  return progress === null ? <AskCard onHome={onHome} /> : <OwnWay progress={progress} onHome={onHome} />;
}
