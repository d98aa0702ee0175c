import './paper.css';
import { useEffect } from 'react';
import { Icon } from '../../ui/icons.tsx';
import { useSaid } from '../../ui/said.store.ts';
import { useWords } from '../../words/use-words.ts';
import { useAttempt } from './attempt.store.ts';
import { clockOf, isAnswered } from './given.ts';

interface PaperHeadProps {
  /** ms */
  readonly left: number;
  /** Until the screen goes home by itself. */
  readonly secondsLeft: number | null;
  readonly title: string;
}

/** Minutes from which the time is said, largest first. */
const notices = [5, 1] as const;
const warnSeconds = 30;

/** Where one is, what is answered and saved, and the time left: the same on every screen of an attempt. */
export function PaperHead({ left, secondsLeft, title }: PaperHeadProps) {
  const words = useWords();
  const { paper } = words.quiz;
  const { tapped, unsaved, retrySaves } = useAttempt();
  const say = useSaid((state) => state.say);
  const notice = notices.findLast((minutes) => left <= minutes * 60_000);
  const isLeaving = secondsLeft !== null && secondsLeft <= warnSeconds;
  const answered = tapped.filter(({ given }) => isAnswered(given)).length;
  const { failed, sending } = unsaved;

  useEffect(() => {
    if (notice === undefined) return undefined;
    say(paper.lessThan(notice));
    return () => say('');
  }, [notice, paper, say]);
  useEffect(() => {
    if (!isLeaving) return undefined;
    say(paper.idle(warnSeconds));
    return () => say('');
  }, [isLeaving, paper, say]);

  return (
    <>
      <header className="paper-head num">
        <b>{title}</b>
        <progress max={tapped.length} value={answered} aria-label={paper.answeredOf(answered, tapped.length)} />
        <span className="paper-count">{paper.answeredOf(answered, tapped.length)}</span>
        {failed.length > 0 ? (
          <button type="button" className="paper-save is-failed" onClick={() => void retrySaves()}>
            <Icon name="unknown" weight={2.2} />
            {paper.unsaved(failed.length)} · {paper.retry}
          </button>
        ) : (
          <span className="paper-save">
            <Icon name={sending.length > 0 ? 'calm' : 'done'} weight={2.2} />
            {sending.length > 0 ? paper.saving : paper.saved}
          </span>
        )}
        <span className={notice === undefined ? 'paper-time' : 'paper-time is-short'}>
          <small>{notice === undefined ? paper.timeLeft : paper.lessThan(notice)}</small>
          <b role="timer">{clockOf(left)}</b>
        </span>
      </header>
      {isLeaving ? (
        <div className="paper-leaving num">
          <Icon name="unknown" size={40} weight={2.2} />
          <p>
            <b>{paper.idle(secondsLeft)}</b> {paper.idleHint}
          </p>
        </div>
      ) : null}
    </>
  );
}
