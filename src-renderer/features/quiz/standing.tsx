import type { Chance } from '../../../src-main/contract/quiz.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';

type Stand = 'underWay' | 'passed' | 'notPassed' | 'notTaken';

const icons: Record<Stand, IconName> = { underWay: 'calm', passed: 'done', notPassed: 'unknown', notTaken: 'minus' };

function standOf({ isUnderWay, best }: Chance): Stand {
  if (isUnderWay) return 'underWay';
  if (best === null) return 'notTaken';
  return best.isPassed ? 'passed' : 'notPassed';
}

/** How somebody stands in a quiz: icon, colour and words. */
export function Standing({ chance }: { readonly chance: Chance }) {
  const words = useWords();
  const stand = standOf(chance);
  return (
    <em className={`standing is-${stand}`}>
      <Icon name={icons[stand]} weight={2.4} />
      {words.quiz.chances[stand]}
    </em>
  );
}
