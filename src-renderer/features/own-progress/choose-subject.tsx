import { ActBar } from '../../ui/act-bar.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { useOwnProgress } from './own-progress.store.ts';
import { heldOf, OwnSections, useSectionPages } from './own-sections.tsx';
import { useOwnAnswer } from './use-own.ts';

interface ChooseSubjectProps {
  readonly onBack: () => void;
  readonly onHome: () => void;
}

/** What the request is about: one of the kinds of which something is held. */
export function ChooseSubject({ onBack, onHome }: ChooseSubjectProps) {
  const words = useWords();
  const says = words.ownData.requests;
  const { askAbout } = useOwnProgress();
  const { value, problem } = useOwnAnswer('own.data');
  const pages = useSectionPages(heldOf(value?.sections ?? []));
  return (
    <>
      {value === null ? (
        <Nothing
          icon={problem === null ? 'calm' : 'unknown'}
          title={problem === null ? words.frame.loading : problemSentence(words, problem)}
          isAsking={problem !== null}
        />
      ) : (
        <div className="own-held">
          <p className="own-lead">{says.choose}</p>
          <OwnSections
            label={says.choose}
            sections={pages.shown}
            onOpen={({ key, title }) => askAbout({ key, title })}
          />
        </div>
      )}
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button type="button" className="btn quiet" onClick={onBack}>
          {words.pager.stepBack}
        </button>
        {pages.turner}
      </ActBar>
    </>
  );
}
