import type { OwnProgress } from '../../../src-main/contract/own-progress.ts';
import { useWords } from '../../words/use-words.ts';

const hoursOf = (minutes: number): string => String(Math.round(minutes / 30) / 2);

export function OwnFigures({ progress: { mentors, figures } }: { readonly progress: OwnProgress }) {
  const { ownProgress: says } = useWords();
  return (
    <section className="panel own-figures">
      <h3>{says.mentors}</h3>
      <p>{mentors.length === 0 ? says.noMentors : mentors.join('、')}</p>
      <h3>{says.figures}</h3>
      <ul className="num">
        <li>{says.sessions(figures.sessions, hoursOf(figures.readingMinutes))}</li>
        <li>{says.activities(figures.activities)}</li>
        <li>{says.talks(figures.talks)}</li>
        <li>{says.reports(figures.reports)}</li>
        <li>{says.quizzes(figures.quizzesPassed)}</li>
      </ul>
    </section>
  );
}
