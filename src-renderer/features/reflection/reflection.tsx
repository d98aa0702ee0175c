import '../../ui/service.css';
import './reflection.css';
import { type ComponentType, type ReactNode, useEffect, useEffectEvent } from 'react';
import type { ClaimedPerson } from '../../../src-main/contract/values.ts';
import { dayOf } from '../../ui/clock.ts';
import { useWords } from '../../words/use-words.ts';
import { AskBeforeLeaving } from './ask-before-leaving.tsx';
import { ChooseSession } from './choose-session.tsx';
import { ReflectionAnswer } from './reflection-answer.tsx';
import { useReflection } from './reflection.store.ts';
import { Sheet } from './sheet.tsx';
import { Write } from './write.tsx';

interface WhoProps {
  readonly about: ReactNode;
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly onClaim: (who: ClaimedPerson) => void;
  readonly onStepBack: () => void;
  readonly onHome: () => void;
}

interface ReflectionProps {
  readonly zone: string;
  /** How a person says who they are. */
  readonly Who: ComponentType<WhoProps>;
  readonly onHome: () => void;
}

/** The session, the person, the text; or the number of a sheet written by hand. */
export function Reflection({ zone, Who, onHome }: ReflectionProps) {
  const words = useWords();
  const flow = useReflection();
  const { step, chosen, result } = flow;
  const load = useEffectEvent(() => void flow.load());
  useEffect(() => load(), []);

  const leave = () => {
    if (flow.mayLeave()) onHome();
  };
  const body = () => {
    if (result !== null) return <ReflectionAnswer result={result} onHome={onHome} />;
    if (step === 'sheet') return <Sheet onHome={onHome} />;
    if (chosen === null || step === 'choose') return <ChooseSession zone={zone} onHome={onHome} />;
    if (step === 'write') return <Write title={chosen.title} onHome={leave} />;
    return (
      <Who
        about={
          <>
            <h2>{words.reflection.whoFor}</h2>
            <p>{chosen.title}</p>
            <p className="num">{dayOf(chosen.startsAt, zone, words.language)}</p>
          </>
        }
        confirm={words.reflection.confirm}
        isBusy={flow.isBusy}
        onClaim={flow.claim}
        onStepBack={() => {
          if (flow.mayLeave()) flow.stepBack();
        }}
        onHome={leave}
      />
    );
  };
  return (
    <>
      {body()}
      {flow.isLeaving ? <AskBeforeLeaving onLeave={onHome} /> : null}
    </>
  );
}
