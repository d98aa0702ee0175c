import '../../ui/service.css';
import './reading.css';
import { type ComponentType, type ReactNode, useEffect, useEffectEvent } from 'react';
import type { ClaimedPerson } from '../../../src-main/contract/values.ts';
import { useWords } from '../../words/use-words.ts';
import { useReading } from './reading.store.ts';
import { ReadingAnswer } from './reading-answer.tsx';
import { SessionDetail } from './session-detail.tsx';
import { SessionList } from './session-list.tsx';
import { whenOf } from './when.ts';

interface WhoProps {
  readonly about: ReactNode;
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly onClaim: (who: ClaimedPerson) => void;
  readonly onStepBack: () => void;
  readonly onHome: () => void;
}

export interface ReadingProps {
  readonly zone: string;
  /** How a person says who they are. */
  readonly Who: ComponentType<WhoProps>;
  readonly onHome: () => void;
}

/** Coming sessions, one of them, who it is, and what came of it. */
export function Reading({ zone, Who, onHome }: ReadingProps) {
  const words = useWords();
  const flow = useReading();
  const { sessions, chosenId, wish, result } = flow;
  const load = useEffectEvent(() => void flow.load());
  useEffect(() => load(), []);

  const chosen = sessions?.find((session) => session.sessionId === chosenId);
  if (result !== null) return <ReadingAnswer result={result} session={chosen} zone={zone} onHome={onHome} />;
  if (chosen === undefined) return <SessionList zone={zone} onHome={onHome} />;
  if (wish === null) return <SessionDetail session={chosen} zone={zone} onHome={onHome} />;
  return (
    <Who
      about={
        <>
          <h2>{words.reading.whoFor[wish]}</h2>
          <p>{chosen.title}</p>
          <p className="num">{whenOf(chosen, zone, words.language)}</p>
        </>
      }
      confirm={words.reading.confirm[wish]}
      isBusy={flow.isBusy}
      onClaim={(who) => void flow.claim(who)}
      onStepBack={() => flow.want(null)}
      onHome={onHome}
    />
  );
}
