import { type ComponentProps, lazy, Suspense } from 'react';
import { Who } from '../features/who/who.tsx';
import { useWords } from '../words/use-words.ts';
import { takeLabel } from './scanned-texts.ts';
import type { ServiceName } from './screen.store.ts';

const Reading = lazy(async () => ({ default: (await import('../features/reading/reading.tsx')).Reading }));
const Reflection = lazy(async () => ({ default: (await import('../features/reflection/reflection.tsx')).Reflection }));
const Lending = lazy(async () => ({ default: (await import('../features/lending/lending.tsx')).Lending }));

const Quiz = lazy(async () => ({ default: (await import('../features/quiz/quiz.tsx')).Quiz }));
const LiveRound = lazy(async () => ({ default: (await import('../features/live/live-round.tsx')).LiveRound }));

const Notices = lazy(async () => ({ default: (await import('../features/notices/notices.tsx')).Notices }));
const OwnProgress = lazy(async () => ({
  default: (await import('../features/own-progress/own-progress.tsx')).OwnProgress,
}));

type WhoProps = Omit<ComponentProps<typeof Who>, 'takeLabel'>;

/** Labels scanned where a person is asked for go where they belong. */
const KioskWho = (props: WhoProps) => <Who {...props} takeLabel={takeLabel} />;

interface ServiceScreenProps {
  readonly service: ServiceName;
  readonly zone: string;
  /** By the station's clock. */
  readonly now: number;
  /** Until the screen goes home by itself. */
  readonly secondsLeft: number | null;
  readonly onHome: () => void;
}

/** What is offered beside check-in: each loaded when first asked for. */
export function ServiceScreen({ service, zone, now, secondsLeft, onHome }: ServiceScreenProps) {
  const words = useWords();
  return (
    <Suspense fallback={<main className="waiting">{words.frame.loading}</main>}>
      {service === 'reading' ? <Reading zone={zone} Who={KioskWho} onHome={onHome} /> : null}
      {service === 'reflection' ? <Reflection zone={zone} Who={KioskWho} onHome={onHome} /> : null}
      {service === 'lending' ? <Lending Who={KioskWho} takeLabel={takeLabel} onHome={onHome} /> : null}
      {service === 'quiz' ? <Quiz {...{ zone, now, secondsLeft, onHome }} Who={KioskWho} /> : null}
      {service === 'live' ? <LiveRound onHome={onHome} /> : null}
      {service === 'notices' ? <Notices {...{ zone, now, onHome }} /> : null}
      {service === 'own' ? <OwnProgress zone={zone} takeLabel={takeLabel} onHome={onHome} /> : null}
    </Suspense>
  );
}
