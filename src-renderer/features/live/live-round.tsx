import '../../ui/service.css';
import './live.css';
import './live-board.css';
import './live-stage.css';
import { useEffect, useEffectEvent } from 'react';
import type { Live } from '../../../src-main/contract/quiz-live.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { JoinGroup } from './join-group.tsx';
import { LiveActs } from './live-acts.tsx';
import { LiveDialog } from './live-dialog.tsx';
import { useLive } from './live.store.ts';
import { Lobby } from './lobby.tsx';
import { NoticeLine } from './notice-line.tsx';
import { Ranking } from './ranking.tsx';
import { ScoreBoard } from './score-board.tsx';
import { Stage } from './stage.tsx';
import { useLiveSounds } from './use-live-sounds.ts';

/** Another screen, or staff, may have moved the round. */
const everyMs = 3000;

/** 现场抢答 on the big screen. Cards read here come through the store's `card`. */
export function LiveRound({ onHome }: { readonly onHome: () => void }) {
  const words = useWords();
  const { live, isLoaded, joining, isLeaving, notice } = useLive();
  useLiveSounds();
  const load = useEffectEvent(() => {
    if (!document.hidden) void useLive.getState().load();
  });
  useEffect(() => {
    load();
    const timer = setInterval(() => load(), everyMs);
    return () => clearInterval(timer);
  }, []);

  if (live === null) {
    const problem = notice?.kind === 'problem' ? problemSentence(words, notice.problem) : null;
    return (
      <main className="service">
        <Nothing
          icon="live"
          title={isLoaded ? (problem ?? words.live.none) : words.live.loading}
          {...(isLoaded && problem === null ? { hint: words.live.noneHint } : {})}
        />
        <ActBar>
          <button type="button" className="btn quiet" onClick={onHome}>
            {words.live.leave}
          </button>
        </ActBar>
      </main>
    );
  }
  return (
    <main className="service live" data-state={live.state}>
      <Scene live={live} />
      {joining === null ? <NoticeLine /> : null}
      <LiveActs live={live} onHome={onHome} />
      {joining === null ? null : <JoinGroup live={live} joining={joining} />}
      {isLeaving ? <AskBeforeLeaving onLeave={onHome} /> : null}
    </main>
  );
}

function Scene({ live }: { readonly live: Live }) {
  if (live.state === 'over') return <Ranking live={live} />;
  if (live.question === null) return <Lobby live={live} />;
  return (
    <div className="live-round">
      <Stage live={live} question={live.question} />
      <ScoreBoard live={live} />
    </div>
  );
}

/** A hall full of people does not lose the screen to one tap. */
function AskBeforeLeaving({ onLeave }: { readonly onLeave: () => void }) {
  const words = useWords();
  const { askToLeave } = useLive();
  const stay = () => askToLeave(false);
  return (
    <LiveDialog title={words.live.leaveTitle} onClose={stay}>
      <h2>{words.live.leaveTitle}</h2>
      <p>{words.live.leaveText}</p>
      <div className="live-dialog-acts">
        <button type="button" className="btn quiet" onClick={onLeave}>
          {words.live.leave}
        </button>
        <button type="button" className="btn primary" onClick={stay}>
          {words.live.stay}
        </button>
      </div>
    </LiveDialog>
  );
}
