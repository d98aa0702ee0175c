import './paper.css';
import { useEffect, useRef } from 'react';
import { ActBar } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { useWords } from '../../words/use-words.ts';
import { isAllSaved, type Tapped, useAttempt } from './attempt.store.ts';
import { isAnswered } from './given.ts';
import { NumberButton } from './number-button.tsx';
import { PaperHead } from './paper-head.tsx';

interface HandInProps {
  readonly left: number;
  readonly secondsLeft: number | null;
  readonly onHome: () => void;
}

/** Before handing in: what is unanswered or marked, each a tap away. Held until every answer is saved. */
export function HandIn({ left, secondsLeft, onHome }: HandInProps) {
  const words = useWords();
  const { paper } = words.quiz;
  const { tapped, unsaved, review, handIn } = useAttempt();
  const mayHandIn = isAllSaved(unsaved);
  const all = tapped.map((one, place) => ({ one, place }));
  const open = all.filter(({ one }) => !isAnswered(one.given));
  const marked = all.filter(({ one }) => one.isMarked);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <main className="service quiz-paper">
      <PaperHead left={left} secondsLeft={secondsLeft} title={paper.review} />
      <div className="hand-in">
        <section className="panel hand-in-list">
          <h2 ref={heading} tabIndex={-1}>
            {open.length > 0 ? (
              <>
                <Icon name="unknown" size={44} weight={2} />
                {paper.unanswered(open.length)}
              </>
            ) : (
              <>
                <Icon name="done" size={44} weight={2.4} />
                {paper.allAnswered}
              </>
            )}
          </h2>
          <Numbers of={open} label={paper.unanswered(open.length)} />
        </section>
        <section className="panel hand-in-list">
          <h2>
            <Icon name="flag" size={44} weight={2} />
            {marked.length > 0 ? paper.markedCount(marked.length) : paper.noneMarked}
          </h2>
          <Numbers of={marked} label={paper.markedCount(marked.length)} />
        </section>
        <p className="hand-in-note">
          {open.length + marked.length > 0 ? `${paper.jump} · ` : ''}
          {paper.final}
        </p>
      </div>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button type="button" className="btn quiet" onClick={() => review(false)}>
          {paper.goBack}
        </button>
        {mayHandIn ? null : (
          <p className="hand-in-wait" role="status">
            {paper.waitForSaves}
          </p>
        )}
        <button type="button" className="btn primary" disabled={!mayHandIn} onClick={() => void handIn()}>
          {paper.confirm}
        </button>
      </ActBar>
    </main>
  );
}

interface NumbersProps {
  readonly of: readonly { readonly one: Tapped; readonly place: number }[];
  readonly label: string;
}

function Numbers({ of, label }: NumbersProps) {
  const goTo = useAttempt((state) => state.goTo);
  if (of.length === 0) return null;
  return (
    <Scroller className="hand-in-numbers" label={label}>
      {of.map(({ one, place }) => (
        <NumberButton key={place} place={place} tapped={one} onPress={() => goTo(place)} />
      ))}
    </Scroller>
  );
}
