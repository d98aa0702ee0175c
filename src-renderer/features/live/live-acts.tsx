import type { Live } from '../../../src-main/contract/quiz-live.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { useWords } from '../../words/use-words.ts';
import { useLive } from './live.store.ts';

interface LiveActsProps {
  readonly live: Live;
  readonly onHome: () => void;
}

/** What whoever leads the round does next. */
export function LiveActs({ live, onHome }: LiveActsProps) {
  const words = useWords();
  const { picked, step, submit, giveUp, askToLeave } = useLive();
  const { state, question } = live;
  const peopled = live.groups.filter(({ people }) => people > 0);
  const people = peopled.reduce((sum, group) => sum + group.people, 0);
  const isLast = live.position >= live.questions;
  return (
    <ActBar>
      <button type="button" className="btn quiet" onClick={() => (state === 'over' ? onHome() : askToLeave(true))}>
        {words.live.leave}
      </button>
      {state === 'lobby' ? (
        <>
          <span className="live-act-note is-apart num">
            {peopled.length < 2 ? words.live.needsTwo : words.live.ready(peopled.length, people)}
          </span>
          <button
            type="button"
            className="btn primary"
            disabled={peopled.length < 2}
            onClick={() => void step('begin')}
          >
            {words.live.begin}
          </button>
        </>
      ) : null}
      {state === 'asking' ? (
        <button type="button" className="btn quiet is-apart" onClick={() => void step('reveal')}>
          {words.live.reveal}
        </button>
      ) : null}
      {state === 'buzzed' ? (
        <button type="button" className="btn quiet is-apart" onClick={() => void giveUp()}>
          {words.live.giveUp}
        </button>
      ) : null}
      {state === 'buzzed' && question?.type === 'multiple' ? (
        <button type="button" className="btn primary" disabled={picked.length === 0} onClick={() => void submit()}>
          {words.live.submit}
        </button>
      ) : null}
      {state === 'revealed' ? (
        <button type="button" className="btn primary" onClick={() => void step('next')}>
          {isLast ? words.live.toRanking : words.live.next}
        </button>
      ) : null}
    </ActBar>
  );
}
