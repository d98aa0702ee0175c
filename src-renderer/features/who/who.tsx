import './who.css';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import type { ClaimedPerson } from '../../../src-main/contract/values.ts';
import { onCard } from '../../scanner/card-stream.ts';
import { Icon } from '../../ui/icons.tsx';
import { PersonList } from '../../ui/person-list.tsx';
import { PersonTyping } from '../../ui/person-typing.tsx';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { useSearch } from './use-search.ts';

export interface WhoProps {
  /** What the person is about to do. */
  readonly about: ReactNode;
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly onClaim: (who: ClaimedPerson) => void;
  readonly onStepBack: () => void;
  readonly onHome: () => void;
}

interface WithScans extends WhoProps {
  /** Says whether a scanned text was a label and has been dealt with. */
  readonly takeLabel: (text: string) => boolean;
}

/** Who it is: the holder of the next card, or the person picked and confirmed on the screen. */
export function Who({ about, confirm, isBusy, onClaim, onStepBack, onHome, takeLabel }: WithScans) {
  const words = useWords();
  const search = useSearch();
  const { candidates, chosen } = search;
  const canGo = chosen !== null && search.isAnswered && !isBusy;

  const hear = useEffectEvent((text: string) => {
    if (!takeLabel(text) && !isBusy) onClaim({ by: 'card', cardText: text });
  });
  useEffect(() => onCard((text) => hear(text)), []);

  const go = () => {
    if (chosen !== null && canGo) onClaim({ by: 'name', memberId: chosen.memberId });
  };
  const step = (by: number) => {
    const at = candidates.findIndex(({ memberId }) => memberId === chosen?.memberId);
    const next = candidates[(at + by + candidates.length) % candidates.length];
    if (next) search.choose(next);
  };

  return (
    <main className="find who">
      <PersonTyping
        words={{ ...words.find, ...words.who, keyboard: words.keyboard.label }}
        text={search.text}
        onText={search.type}
        onStep={step}
        onSubmit={go}
      />
      <section className="find-person">
        <div className="panel who-about">{about}</div>
        {candidates.length === 0 ? (
          <NobodyYet {...search} />
        ) : (
          <PersonList
            words={words.find}
            people={candidates}
            hasMore={search.hasMore}
            chosen={chosen}
            onChoose={search.choose}
          />
        )}
        <div className="go who-go">
          <button type="button" className="btn quiet" onClick={onHome}>
            {words.frame.back}
          </button>
          <button type="button" className="btn quiet" onClick={onStepBack}>
            {words.pager.stepBack}
          </button>
          <button type="button" className="btn primary" disabled={!canGo} aria-busy={isBusy} onClick={go}>
            {confirm}
          </button>
        </div>
      </section>
    </main>
  );
}

function NobodyYet({
  isTyped,
  isAnswered,
  problem,
}: Pick<ReturnType<typeof useSearch>, 'isTyped' | 'isAnswered' | 'problem'>) {
  const words = useWords();
  if (isTyped && !isAnswered) return <div className="nobody" />;
  if (isTyped) {
    return (
      <div className="nobody is-asking" role="alert">
        <Icon name="unknown" size={64} />
        <p>{problem ? problemSentence(words, problem) : words.find.none}</p>
      </div>
    );
  }
  return (
    <div className="nobody who-card">
      <Icon name="card" size={112} weight={1.3} />
      <h2>{words.who.swipe}</h2>
      <p>{words.who.swipeHint}</p>
    </div>
  );
}
