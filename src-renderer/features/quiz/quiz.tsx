import type { ComponentType, ReactNode } from 'react';
import type { ClaimedPerson } from '../../../src-main/contract/values.ts';
import { useWords } from '../../words/use-words.ts';

interface WhoProps {
  readonly about: ReactNode;
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly onClaim: (who: ClaimedPerson) => void;
  readonly onStepBack: () => void;
  readonly onHome: () => void;
}

interface QuizProps {
  readonly zone: string;
  /** How a person says who they are. */
  readonly Who: ComponentType<WhoProps>;
  readonly onHome: () => void;
}

export function Quiz(_props: QuizProps) {
  const words = useWords();
  return <main>{words.quiz.title}</main>;
}
