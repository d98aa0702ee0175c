import './start.css';
import { useState } from 'react';
import { ActBar, Pager } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { usePortrait } from '../../ui/use-portrait.ts';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { CampaignCard } from './campaign-card.tsx';
import { useQuiz } from './quiz.store.ts';
import { TopicGrid } from './topic-grid.tsx';

interface StartProps {
  readonly zone: string;
  /** By the station's clock. */
  readonly now: number;
  readonly onHome: () => void;
}

/** The quizzes that are open, and practice by topic. */
export function Start({ zone, now, onHome }: StartProps) {
  const words = useWords();
  const quiz = useQuiz();
  const { campaigns, listProblem, topics } = quiz;
  const isPortrait = usePortrait();
  const [page, setPage] = useState(0);
  const perPage = isPortrait ? 2 : 3;
  const pages = Math.ceil((campaigns?.length ?? 0) / perPage);
  const at = Math.min(page, Math.max(0, pages - 1));
  // Those that only open later are shown, and cannot be taken yet.
  const isAnyOpen = campaigns?.some(({ opensAt, closesAt }) => opensAt <= now && now < closesAt) ?? false;

  if (listProblem !== null && (campaigns === null || topics === null)) {
    return (
      <main className="service">
        <Nothing icon="unknown" title={problemSentence(words, listProblem)} isAsking />
        <ActBar>
          <button type="button" className="btn quiet" onClick={onHome}>
            {words.frame.back}
          </button>
          <button type="button" className="btn primary" onClick={() => void quiz.load()}>
            {words.result.retry}
          </button>
        </ActBar>
      </main>
    );
  }
  return (
    <main className="service">
      <div className="quiz-start">
        <section className="quiz-campaigns" aria-labelledby="quiz-campaigns">
          <h2 id="quiz-campaigns">{words.quiz.start.campaigns}</h2>
          {campaigns?.length === 0 ? (
            <Nothing icon="quiz" title={words.quiz.start.none} hint={words.quiz.start.noneHint} />
          ) : (
            campaigns
              ?.slice(at * perPage, (at + 1) * perPage)
              .map((campaign) => (
                <CampaignCard
                  key={campaign.campaignId}
                  campaign={campaign}
                  zone={zone}
                  isOpen={campaign.opensAt <= now}
                  onPress={() => void quiz.want({ kind: 'graded', campaignId: campaign.campaignId })}
                />
              ))
          )}
          <Pager words={words.pager} page={at} pages={pages} onTurn={setPage} />
        </section>
        <TopicGrid />
      </div>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button type="button" className="btn quiet" onClick={() => void quiz.want({ kind: 'notebook' })}>
          <Icon name="notebook" size={34} />
          {words.quiz.start.notebook}
        </button>
        {isAnyOpen ? (
          <button
            type="button"
            className="btn primary"
            aria-busy={quiz.isBusy}
            onClick={() => void quiz.want({ kind: 'graded', campaignId: null })}
          >
            {words.quiz.start.begin}
          </button>
        ) : null}
      </ActBar>
    </main>
  );
}
