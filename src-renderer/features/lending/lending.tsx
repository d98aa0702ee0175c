import '../../ui/service.css';
import './lending.css';
import { type ComponentType, type ReactNode, useEffect, useEffectEvent } from 'react';
import type { ClaimedPerson } from '../../../src-main/contract/values.ts';
import { onCard } from '../../scanner/card-stream.ts';
import { useWords } from '../../words/use-words.ts';
import { LendingAnswer } from './lending-answer.tsx';
import { LendingStart } from './lending-start.tsx';
import { useLending } from './lending.store.ts';
import { Mine } from './mine.tsx';

interface WhoProps {
  readonly about: ReactNode;
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly onClaim: (who: ClaimedPerson) => void;
  readonly onStepBack: () => void;
  readonly onHome: () => void;
}

interface LendingProps {
  /** How a person says who they are. */
  readonly Who: ComponentType<WhoProps>;
  /** Says whether a scanned text was a label and has been dealt with. */
  readonly takeLabel: (text: string) => boolean;
  readonly onHome: () => void;
}

/** A label returns a book or offers it; a card shows its holder's loans. */
export function Lending({ Who, takeLabel, onHome }: LendingProps) {
  const words = useWords();
  const { book, mine, result, isBusy, card, lendTo, reset } = useLending();
  const isListening = result === null && book === null;

  const hear = useEffectEvent((text: string) => {
    if (!takeLabel(text)) void card(text);
  });
  // After an answer the next card is a check-in again, as everywhere.
  useEffect(() => (isListening ? onCard((text) => hear(text)) : undefined), [isListening]);

  if (result !== null) return <LendingAnswer result={result} onHome={onHome} />;
  if (book !== null) {
    return (
      <Who
        about={
          <>
            <h2>{words.lending.whoFor}</h2>
            <p>{words.reading.book(book.title)}</p>
            <p className="num">{[book.author, book.label].filter((part) => part !== '').join(' · ')}</p>
          </>
        }
        confirm={words.lending.confirm}
        isBusy={isBusy}
        onClaim={(who) => void lendTo(who)}
        onStepBack={reset}
        onHome={onHome}
      />
    );
  }
  if (mine !== null) return <Mine mine={mine} onHome={onHome} />;
  return <LendingStart onHome={onHome} />;
}
