import type { OpenCampaign } from '../../../src-main/contract/quiz.ts';
import { useWords } from '../../words/use-words.ts';
import { whenOf } from './when.ts';

interface CampaignCardProps {
  readonly campaign: OpenCampaign;
  readonly zone: string;
  /** False: it opens later, and is only announced. */
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

export function CampaignCard({ campaign, zone, isOpen, onPress }: CampaignCardProps) {
  const words = useWords();
  const { title, opensAt, closesAt, questions, minutes, passMark, totalMarks, attempts } = campaign;
  const { opens, closes, facts, pass, attempts: attemptsOf } = words.quiz.start;
  return (
    <button
      type="button"
      className={isOpen ? 'panel campaign' : 'panel campaign is-later'}
      disabled={!isOpen}
      onClick={onPress}
    >
      <b>{title}</b>
      <em className="num">
        {isOpen ? closes(whenOf(closesAt, zone, words.language)) : opens(whenOf(opensAt, zone, words.language))}
      </em>
      <span className="num">{facts(questions, minutes)}</span>
      <span className="num">{pass(passMark, totalMarks)}</span>
      <span className="num">{attemptsOf(attempts)}</span>
    </button>
  );
}
